using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>What the bulletin and the mid-year report say of the late and of those handled again.</summary>
public abstract class BulletinReportTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : BulletinReportTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : BulletinReportTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Only_what_is_late_by_the_limit_of_the_case_is_late_and_all_of_it_is_named()
    {
        var again = await desk.AwaitingFeedbackAsync(kind: ProposalKind.DeputySuggestion);
        var clerk = await desk.SignInAsync("clerk");
        var bulletin = await StartAsync(clerk, ReportKind.Bulletin);
        Assert.Contains("数据资源科已答复的全部按期", bulletin.Text, StringComparison.Ordinal);
        Assert.Contains("目前没有超过办理时限还没有答复的件", bulletin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("说明情况", bulletin.Text, StringComparison.Ordinal);

        await desk.RateAsync(again, FeedbackRating.Dissatisfied, "没有答到点子上");
        var waiting = await desk.AssignedAsync();
        var (second, late) = (await desk.ReloadAsync(again), await desk.ReloadAsync(waiting));
        Assert.Equal((2, null), (second.RoundNumber, second.AnsweredOn));
        desk.Clock.Advance(TimeSpan.FromDays(late.NextDueOn!.Value.DayNumber - desk.Today.DayNumber + 1));

        clerk = await desk.SignInAsync("clerk");
        bulletin = await (await clerk.GetAsync(bulletin.Path)).PressAsync("重新生成正文");
        // 签收时限 has passed: that is the bureau's own affair
        Assert.Contains("目前没有超过办理时限还没有答复的件", bulletin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("予以肯定", bulletin.Text, StringComparison.Ordinal);

        var handled = new List<long>();
        for (var i = 0; i < 60; i++)
        {
            handled.Add(await desk.InHandlingAsync());
        }

        var unassigned = await desk.ReloadAsync(await desk.ReceiveAsync());
        desk.Clock.Advance(TimeSpan.FromDays(unassigned.DueOn.DayNumber - desk.Today.DayNumber + 3));
        // who has it today is not who let it become late
        await desk.AssignedAsync(unassigned.Id);
        clerk = await desk.SignInAsync("clerk");
        bulletin = await (await clerk.GetAsync(bulletin.Path)).PressAsync("重新生成正文");
        var text = bulletin.Find(".report-page")!.TextContent;
        Assert.Contains("超过办理时限还没有答复的共63件", text, StringComparison.Ordinal);
        Assert.Matches("数据资源科（62件）[^。]*1\\.", text);
        Assert.Matches($"局办公室（1件）\\s*1\\.{unassigned.NumberInWords}《.*》，办理时限.*，已逾期.*，到期时由收文办理员办理，现在由数据资源科负责人办理。", text);
        foreach (var id in handled)
        {
            Assert.Contains($"{(await desk.ReloadAsync(id)).NumberInWords}《", text, StringComparison.Ordinal);
        }

        Assert.Contains("主动向代表委员说明情况", text, StringComparison.Ordinal);
        var midYear = (await StartAsync(clerk, ReportKind.MidYear)).Text;
        Assert.Contains($"有的件还没有答复，包括{late.NumberInWords}、", midYear, StringComparison.Ordinal);
        Assert.Contains($"{second.NumberInWords}经提出人评价后重新办理", midYear, StringComparison.Ordinal);
    }

    private static async Task<Page> StartAsync(Browser clerk, ReportKind kind) =>
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}");
}
