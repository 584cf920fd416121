using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Years;

/// <summary>开年核对 and 年度归档 (domain.md §8).</summary>
public abstract class YearCourseTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : YearCourseTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : YearCourseTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Each_thing_of_a_new_year_is_checked_off_by_somebody_and_can_be_looked_at_again()
    {
        var clerk = await desk.SignInAsync("clerk");
        var address = $"/administration/years/{desk.Year.Year}";
        var before = await clerk.GetAsync(address);
        Assert.Contains("已核对0项，共8项", before.Text, StringComparison.Ordinal);

        var page = await before.PressAsync("核对无误：文号");

        Assert.Contains("已核对1项，共8项", page.Text, StringComparison.Ordinal);
        Assert.Contains($"周敏{desk.Today.InWords()}核对无误", page.Text, StringComparison.Ordinal);
        Assert.Contains("开年核对：文号已核对无误", (await (await desk.SignInAsync("admin")).GetAsync("/administration/log"))
            .Text, StringComparison.Ordinal);
        page = await page.PressAsync("重新核对：文号");
        Assert.Contains("已核对0项", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("handler1")).GetAsync(address)).Status);
    }

    [Fact]
    public async Task An_archived_year_leaves_the_daily_list_and_is_found_by_session_and_words()
    {
        var closed = await desk.SentAsync(await desk.ReceiveAsync("951", title: "关于归档年度怎样查找的建议"));
        await desk.RateAsync(closed, FeedbackRating.Satisfied);
        await desk.SentAsync(await desk.ReceiveAsync("952"));
        var open = await desk.InHandlingAsync(await desk.ReceiveAsync("953"));
        Assert.Equal(ProposalStatus.Closed, (await desk.ReloadAsync(closed)).Status);
        var clerk = await desk.SignInAsync("clerk");
        var address = $"/administration/years/{desk.Year.Year}";
        Assert.Contains("全年办理情况还没有报送", (await clerk.GetAsync(address)).Text, StringComparison.Ordinal);
        await desk.WithDbAsync(db => db.Set<StatutoryDeadline>().Where(d => d.Kind == StatutoryKind.AnnualReport)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.MetOn, desk.Today)));
        Assert.Contains("还有1件没有办完", (await clerk.GetAsync(address)).Text, StringComparison.Ordinal);
        await desk.ChangeAsync(open, "clerk", (p, actor) => p.Withdraw("委员撤回", "来函", actor));

        var page = await (await clerk.GetAsync(address)).PressAsync($"把{desk.Year.Year}年度归档");

        Assert.Contains("已归档", page.Notice, StringComparison.Ordinal);
        Assert.Equal(["952"], Numbers(await clerk.GetAsync("/proposals")));
        Assert.Contains("另有2件在已归档年度", (await clerk.GetAsync("/proposals")).Text, StringComparison.Ordinal);
        Assert.Equal(["951", "952", "953"], Numbers(await clerk.GetAsync("/proposals?archived=true")));
        Assert.Equal(["951", "952", "953"],
            Numbers(await clerk.GetAsync($"/proposals?session={(await desk.ReloadAsync(open)).SessionId}")));
        Assert.Equal(["951"], Numbers(await clerk.GetAsync("/proposals?q=归档年度怎样")));
        Assert.Contains("另有2件", (await clerk.GetAsync("/proposals?light=Grey")).Text, StringComparison.Ordinal);

        // Only 不满意 brings one back.
        await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == closed).ExecuteUpdateAsync(p =>
            p.SetProperty(x => x.Status, ProposalStatus.InHandling).SetProperty(x => x.AnsweredOn, (DateOnly?)null)));
        Assert.Equal(["951", "952"], Numbers(await clerk.GetAsync("/proposals")));
        await (await clerk.GetAsync(address)).PressAsync("取消归档");
        Assert.Equal(["951", "952", "953"], Numbers(await clerk.GetAsync("/proposals")));
    }

    private static List<string> Numbers(Page list) => [.. list.FindAll("td[data-label=编号]").Order(StringComparer.Ordinal)];
}
