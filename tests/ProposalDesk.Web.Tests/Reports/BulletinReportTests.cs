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
    public async Task What_is_late_is_late_by_the_limit_of_the_case_and_not_by_one_inside()
    {
        var again = await desk.AwaitingFeedbackAsync(kind: ProposalKind.DeputySuggestion);
        var clerk = await desk.SignInAsync("clerk");
        var bulletin = await StartAsync(clerk, ReportKind.Bulletin);
        Assert.Contains("数据资源科已答复的全部按期", bulletin.Text, StringComparison.Ordinal);
        Assert.Contains("目前没有逾期的件", bulletin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("说明情况", bulletin.Text, StringComparison.Ordinal);

        await desk.RateAsync(again, FeedbackRating.Dissatisfied, "没有答到点子上");
        var waiting = await desk.AssignedAsync();
        var (second, late) = (await desk.ReloadAsync(again), await desk.ReloadAsync(waiting));
        Assert.Equal((2, null), (second.RoundNumber, second.AnsweredOn));
        desk.Clock.Advance(TimeSpan.FromDays(late.NextDueOn!.Value.DayNumber - desk.Today.DayNumber + 1));

        clerk = await desk.SignInAsync("clerk");
        bulletin = await (await clerk.GetAsync(bulletin.Path)).PressAsync("重新生成正文");
        var text = bulletin.Find(".report-page")!.TextContent;
        Assert.Contains("其中逾期0件", text, StringComparison.Ordinal);
        Assert.Contains("目前没有逾期的件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("签收时限", text, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromDays(late.DueOn.DayNumber - desk.Today.DayNumber + 1));
        clerk = await desk.SignInAsync("clerk");
        bulletin = await (await clerk.GetAsync(bulletin.Path)).PressAsync("重新生成正文");
        text = bulletin.Find(".report-page")!.TextContent;
        Assert.Contains("其中逾期2件", text, StringComparison.Ordinal);
        Assert.Contains("已逾期", bulletin.FindAll("th"));
        Assert.Matches($"承办的{late.NumberInWords}《.*》，办理时限.*，已逾期.*，现由数据资源科负责人办理", text);
        Assert.Contains("主动向代表委员说明情况", text, StringComparison.Ordinal);
        Assert.DoesNotContain("予以肯定", text, StringComparison.Ordinal);

        var midYear = (await StartAsync(clerk, ReportKind.MidYear)).Text;
        Assert.Contains($"有的件还没有答复，包括{late.NumberInWords}，", midYear, StringComparison.Ordinal);
        Assert.Contains($"{second.NumberInWords}经提出人评价后重新办理", midYear, StringComparison.Ordinal);
    }

    private static async Task<Page> StartAsync(Browser clerk, ReportKind kind) =>
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{kind.Label()}");
}
