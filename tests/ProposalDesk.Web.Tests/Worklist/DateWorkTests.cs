using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Worklist;

/// <summary>A yearly date waits for the clerk by a row, from its first reminder until everybody has had the document.</summary>
public abstract class DateWorkTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : DateWorkTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : DateWorkTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task It_says_who_has_not_had_it_ends_with_who_submitted_and_comes_back_when_that_is_struck_out()
    {
        // Before the first case the first page only says how to begin.
        await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        Assert.Equal("待向市政府办公室、市政协提案委报送：4月8日前", Assert.Single(await RowsAsync()).Asked);
        Assert.Null((await clerk.GetAsync("/")).Find("ul.todo a.btn[href='/submissions/2021/WorkPlan']"));

        desk.Clock.Advance(TimeSpan.FromDays(new DateOnly(2021, 4, 2).DayNumber - desk.Today.DayNumber));
        clerk = await desk.SignInAsync("clerk");
        Assert.NotNull((await clerk.GetAsync("/")).Find("ul.todo a.btn[href='/submissions/2021/WorkPlan']"));
        Assert.Null((await (await desk.SignInAsync("handler1")).GetAsync("/")).Find("ul.todo a.btn[href^='/submissions']"));

        await SubmitAsync(clerk, ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "收文员签收"),
            ("Form.Document", new Upload("工作方案.pdf", "%PDF-1.7 plan"u8.ToArray(), "application/pdf")));
        Assert.Equal("待向市政协提案委报送：4月8日前", Assert.Single(await RowsAsync()).Asked);

        await SubmitAsync(clerk, ("Form.Recipient", "市政协提案委"), ("Form.Evidence", "当面签收"));
        var done = Assert.Single(await RowsAsync());
        Assert.Equal((null, "周敏"), (done.OpenKey, done.EndedBy));
        Assert.Null((await clerk.GetAsync("/")).Find("ul.todo a.btn[href='/submissions/2021/WorkPlan']"));

        var page = await clerk.GetAsync("/submissions/2021/WorkPlan");
        var strike = page.Document.QuerySelector("form[action$='strike-out']")!.GetAttribute("action")!;
        await clerk.ForgeAsync(page, strike, ("Reason", "记错了"));
        Assert.Equal(2, (await RowsAsync()).Count);
        Assert.Single(await RowsAsync(), w => w.OpenKey is not null);
    }

    private static async Task<Page> SubmitAsync(Browser clerk, params (string, object?)[] values) =>
        await (await clerk.GetAsync("/submissions/2021/WorkPlan")).PressAsync("登记报送", values);

    private Task<List<WorkItem>> RowsAsync() => desk.WithDbAsync(db => db.WorkItems.AsNoTracking()
        .Where(w => db.HandlingYears.SelectMany(y => y.StatutoryDeadlines)
            .Any(d => d.Id == w.StatutoryDeadlineId && d.Kind == StatutoryKind.WorkPlan))
        .OrderBy(w => w.Id).ToListAsync());
}
