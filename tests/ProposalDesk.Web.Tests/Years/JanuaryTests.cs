using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Years;

/// <summary>What is signed in the first days of a new year; on a desk of its own, since it lives from one year into the next.</summary>
public abstract class JanuaryTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : JanuaryTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : JanuaryTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task In_January_a_notice_is_issued_and_letters_of_both_years_are_signed()
    {
        var (late, opinion) = (await desk.ReadyToSignAsync(), await desk.InHandlingAsync(
            await desk.ReceiveAsync(role: HandlingRole.Assist)));
        await desk.SubmittedAsync(opinion);
        await desk.AgreeUpToSignatureAsync(opinion);
        var chased = await desk.InHandlingAsync();
        MoveTo(new DateOnly(2021, 12, 20));
        var clerk = await desk.SignInAsync("clerk");

        var opened = await (await clerk.GetAsync("/administration/years")).PressAsync("新建2022年度");
        Assert.Contains("已有2022办理年度", opened.Notice, StringComparison.Ordinal);
        MoveTo(new DateOnly(2022, 1, 20));

        var issued = await (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{chased}/notice"))
            .SubmitAsync(("Demand", "三日内与委员联系"), ("DueOn", desk.Today.AddDays(3)));
        Assert.Contains("已签发督办单清数更〔2022〕1号", issued.Notice, StringComparison.Ordinal);
        var deputy = await desk.SignInAsync("deputy1");
        Assert.Contains("文号清数函〔2022〕1号", (await (await deputy.GetAsync($"/proposals/{late}/signature"))
            .PressAsync("签发")).Notice, StringComparison.Ordinal);
        Assert.Contains("文号清数意〔2022〕1号", (await (await deputy.GetAsync($"/proposals/{opinion}/signature"))
            .PressAsync("签发")).Notice, StringComparison.Ordinal);
        Assert.Equal("清数报〔2022〕1号", await desk.WithAsync(
            (DocumentNumbers numbers) => numbers.NextAsync(desk.Bureau.Id, 2022, NumberedKind.Report, CancellationToken.None)));
        // The numbers of the year before go on where they were.
        Assert.Equal(4, await desk.WithDbAsync(db => db.NumberSeries.CountAsync(s => s.Year == 2021)));
    }

    private void MoveTo(DateOnly day) => desk.Clock.Advance(TimeSpan.FromDays(day.DayNumber - desk.Today.DayNumber));
}
