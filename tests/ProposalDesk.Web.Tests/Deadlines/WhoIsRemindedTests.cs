using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>Reminded of a case is whoever has it (domain.md §6), not whoever is named in it.</summary>
public abstract class WhoIsRemindedTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : WhoIsRemindedTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : WhoIsRemindedTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task While_a_letter_is_reviewed_it_is_the_reviewer_and_the_handler_hears_who_has_it()
    {
        var id = await desk.UnderReviewAsync();
        var proposal = await desk.ReloadAsync(id);
        var what = $"{proposal.NumberInWords}《{proposal.Title}》{DeadlineKind.Case.Label()}";

        desk.Clock.Advance(TimeSpan.FromDays(proposal.DueOn.AddDays(-7).DayNumber - desk.Today.DayNumber));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

        Assert.DoesNotContain("办理。", await LineAsync("head1", what), StringComparison.Ordinal);
        Assert.EndsWith("，由数据资源科负责人办理。", await LineAsync("handler1", what), StringComparison.Ordinal);
    }

    private async Task<string> LineAsync(string userName, string what)
    {
        var key = $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}";
        var text = await desk.WithDbAsync(db => db.Outbox.Where(m => m.Key == key).Select(m => m.Text).SingleAsync());

        return Assert.Single(text.Split('\n'), line => line.StartsWith(what, StringComparison.Ordinal));
    }
}
