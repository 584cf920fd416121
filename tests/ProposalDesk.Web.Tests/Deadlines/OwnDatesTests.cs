using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>A date shown with somebody's task is their own; what is late outside stands before it (domain.md §5).</summary>
public abstract class OwnDatesTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : OwnDatesTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : OwnDatesTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_handler_who_has_accepted_reads_their_own_date_and_not_that_of_another_section()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("871"), desk.IndustrySection);
        var own = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.FirstContact, IsOpen: true }).DueOn;
        var theirs = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.Acceptance, IsOpen: true }).DueOn;

        Assert.Contains($"待与第一提案人沟通：首次联系时限{own.InShort()}", await TaskAsync("handler1", "871"), StringComparison.Ordinal);
        Assert.Contains($"待签收协办：签收时限{theirs.InShort()}", await TaskAsync("head2", "871"), StringComparison.Ordinal);
        var page = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}");
        Assert.DoesNotContain("签收时限", page.Find(".status-block")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"首次联系时限{own.InWords()}", page.Find(".status-block")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_who_signs_reads_the_missed_limit_of_the_case_first_and_their_own_beside()
    {
        var id = await desk.ReceiveAsync("872");
        desk.Clock.Advance(TimeSpan.FromDays((await desk.ReloadAsync(id)).DueOn.DayNumber - desk.Today.DayNumber + 4));
        await desk.ReadyToSignAsync(id);
        var read = await desk.ReloadAsync(id);

        var task = await TaskAsync("deputy1", "872");
        var light = (await (await desk.SignInAsync("deputy1")).GetAsync("/")).Document.QuerySelectorAll("ul.todo > li")
            .Single(li => li.TextContent.Contains("第872号", StringComparison.Ordinal)).QuerySelector(".light")!;
        Assert.Contains($"办理时限{read.DueOn.InShort()}，已逾期", task, StringComparison.Ordinal);
        Assert.Contains($"待签发：审核时限{read.NextDueOn!.Value.InShort()}", task, StringComparison.Ordinal);
        Assert.True(
            task.IndexOf("办理时限", StringComparison.Ordinal) < task.IndexOf("审核时限", StringComparison.Ordinal), task);
        Assert.DoesNotContain("light-red", light.ClassName, StringComparison.Ordinal);
    }

    private async Task<string> TaskAsync(string person, string number) =>
        string.Concat((await (await desk.SignInAsync(person)).GetAsync("/")).FindAll("ul.todo > li")
            .Where(t => t.Contains($"第{number}号", StringComparison.Ordinal)));
}
