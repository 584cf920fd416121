using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Submissions;

/// <summary>报送 after the date: seen by the leaders until it is done, and late for ever.</summary>
public abstract class LateSubmissionTests(DeskFixture desk)
{
    private static readonly Upload _plan = new("工作方案.pdf", "%PDF-1.7 plan"u8.ToArray(), "application/pdf");

    [Fact]
    public async Task From_the_first_reminder_to_late_for_ever()
    {
        await GoToAsync(new(2021, 4, 1));
        Assert.Contains("办理工作方案报送4月8日，还有7天", await ToldAsync("clerk"), StringComparison.Ordinal);
        await desk.InHandlingAsync(await desk.ReceiveAsync("711"));

        await GoToAsync(new(2021, 4, 12));
        var leader = await desk.SignInAsync("deputy2");
        var home = await leader.GetAsync("/");
        Assert.Contains("逾期未办", home.Text, StringComparison.Ordinal);
        Assert.Contains("办理工作方案报送 已逾期2个工作日（原定4月8日）", home.Text, StringComparison.Ordinal);
        Assert.Equal("/reports", (await home.FollowAsync("办理工作方案报送")).Path);
        Assert.DoesNotContain("逾期未办", (await (await desk.SignInAsync("handler1")).GetAsync("/")).Text, StringComparison.Ordinal);

        // The day has to be confirmed, and is then said everywhere in the same words.
        var clerk = await desk.SignInAsync("clerk");
        var page = await SubmitAsync(clerk, ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "签收"), ("Form.Document", _plan));
        Assert.Contains("迟2个工作日", page.Error("Form.SubmittedOn"), StringComparison.Ordinal);
        await SubmitAsync(
            clerk, ("Form.Recipient", "市政府办公室"), ("Form.Evidence", "签收"), ("Form.Document", _plan), ("Form.IsLateConfirmed", true));
        page = await SubmitAsync(clerk, ("Form.SubmittedOn", new DateOnly(2021, 4, 8)), ("Form.Evidence", "4月8日当面签收"));
        Assert.Contains("迟2个工作日", page.Notice, StringComparison.Ordinal);
        foreach (var address in (string[])["/", "/submissions", "/submissions/2021/WorkPlan"])
        {
            Assert.Contains("已报送，迟2个工作日", (await leader.GetAsync(address)).FindAll(".light.light-grey"));
        }

        Assert.DoesNotContain("逾期未办", (await leader.GetAsync("/")).Text, StringComparison.Ordinal);

        // Struck out, it is open again and stays late.
        var late = page.Document.QuerySelector("form[action$='strike-out']")!.GetAttribute("action")!;
        var struck = await clerk.ForgeAsync(page, late, ("Reason", "日期记错"));
        Assert.Contains("日期记错", struck.Text, StringComparison.Ordinal);
        Assert.Contains("逾期未办", (await leader.GetAsync("/")).Text, StringComparison.Ordinal);
        page = await SubmitAsync(clerk, ("Form.SubmittedOn", new DateOnly(2021, 4, 8)), ("Form.Evidence", "更正"));
        Assert.Contains("不能改成按期", page.Error("Form.SubmittedOn"), StringComparison.Ordinal);
        var rows = await desk.WithDbAsync(db => db.Deadlines.Where(d => d.Key == "2021:WorkPlan").OrderBy(d => d.Id).ToListAsync());
        Assert.Equal([false, true], rows.Select(r => r.IsInForce));
        Assert.Equal((new DateOnly(2021, 4, 12), null), (rows[0].MetOn, rows[1].MetOn));
        await SubmitAsync(clerk, ("Form.SubmittedOn", new DateOnly(2021, 4, 9)), ("Form.Evidence", "更正"), ("Form.IsLateConfirmed", true));

        // What holds the annual report up is said to the head of its section along with the reminder.
        await GoToAsync(new(2021, 9, 23));
        Assert.Contains("您科室1件：第711号提案还没有答复，全年办理情况报送9月30日，还有7天", await ToldAsync("head1"), StringComparison.Ordinal);
    }

    private async Task GoToAsync(DateOnly day)
    {
        desk.Clock.Advance(TimeSpan.FromDays(day.DayNumber - desk.Today.DayNumber));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
    }

    private Task<string> ToldAsync(string userName)
    {
        var key = $"remind:{desk.Today:yyyyMMdd}:{desk.UserId(userName)}";

        return desk.WithDbAsync(db => db.Outbox.Where(m => m.Key == key).Select(m => m.Text).SingleAsync());
    }

    private static async Task<Page> SubmitAsync(Browser clerk, params (string, object?)[] values) =>
        await (await clerk.GetAsync("/submissions/2021/WorkPlan")).PressAsync("登记报送", values);
}

public sealed class LateSubmissionOnSqlite(SqliteDesk desk) : LateSubmissionTests(desk), IClassFixture<SqliteDesk>;

public sealed class LateSubmissionOnPostgreSql(PostgreSqlDesk desk) : LateSubmissionTests(desk), IClassFixture<PostgreSqlDesk>;
