using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Supervision;

/// <summary>催办, 督办单 and 调度分析 as each person meets them.</summary>
public abstract class SupervisionTests(DeskFixture desk)
{
    [Fact]
    public async Task The_clerk_chases_and_the_case_counts_it()
    {
        var id = await desk.InHandlingAsync();
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync($"/proposals/{id}/chase")).SubmitAsync(("Words", "请抓紧联系"));

        Assert.Contains("已向", page.Notice, StringComparison.Ordinal);
        Assert.Contains("已催办1次", page.Text, StringComparison.Ordinal);
        var told = await desk.WithDbAsync(
            db => db.Outbox.Where(m => m.ProposalId == id && m.Text.Contains("请抓紧联系")).Select(m => m.RecipientUserId).ToListAsync());
        Assert.Equal(new long?[] { desk.UserId("head1"), desk.UserId("handler1") }.Order(), told.Order());
        Assert.Contains("催办：", (await clerk.GetAsync($"/proposals/{id}?tab=history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_goes_to_the_section_head_comes_back_and_is_closed()
    {
        var id = await desk.InHandlingAsync();
        desk.Clock.Advance(TimeSpan.FromDays(30));
        var deputy = await desk.SignInAsync("deputy1");
        var form = await deputy.GetAsync($"/proposals/{id}/notice");
        Assert.Contains("首次联系时限", form.Value("Late"), StringComparison.Ordinal);

        var refused = await form.SubmitAsync(("Demand", ""), ("DueOn", desk.Today.AddDays(3)));
        Assert.Contains("请写明督办要求", refused.Error("Demand"), StringComparison.Ordinal);
        var page = await refused.SubmitAsync(("Demand", "三日内与委员联系"), ("DueOn", desk.Today.AddDays(3)));
        Assert.Contains("已签发督办单", page.Notice, StringComparison.Ordinal);

        var head = await desk.SignInAsync("head1");
        Assert.Contains("回复督办单", (await head.GetAsync("/")).Text, StringComparison.Ordinal);
        await (await head.GetAsync($"/proposals/{id}/notice"))
            .SubmitAsync(("Answer", "人手调整"), ("Measures", "换人承办"), ("NewDate", desk.Today.AddDays(5)));

        Assert.Contains("核实销号", (await deputy.GetAsync("/")).Text, StringComparison.Ordinal);
        page = await (await deputy.GetAsync($"/proposals/{id}/notice")).PressAsync("销号");

        Assert.Contains("已销号", page.Notice, StringComparison.Ordinal);
        Assert.Contains("吴刚销号", (await deputy.GetAsync($"/proposals/{id}?tab=handling")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_of_the_Director_comes_back_to_the_Director_and_no_deputy_closes_it()
    {
        var id = await desk.InHandlingAsync();
        var director = await desk.SignInAsync("director");
        await (await director.GetAsync($"/proposals/{id}/notice"))
            .SubmitAsync(("Late", "首次联系逾期"), ("Demand", "三日内与委员联系"), ("DueOn", desk.Today.AddDays(3)));
        var head = await desk.SignInAsync("head1");
        var refused = await (await head.GetAsync($"/proposals/{id}/notice"))
            .SubmitAsync(("Answer", "人手调整"), ("Measures", "换人承办"), ("NewDate", desk.Today));
        Assert.Contains("今天以后的完成日期", refused.Error("NewDate"), StringComparison.Ordinal);
        await refused.SubmitAsync(("NewDate", desk.Today.AddDays(5)));

        var told = await desk.WithDbAsync(db => db.Outbox
            .Where(m => m.ProposalId == id && m.Key.StartsWith("NoticeAnswered:") && m.Channel == OutboxChannel.InApp)
            .Select(m => m.RecipientUserId).ToListAsync());
        Assert.Equal(desk.UserId("director"), Assert.Single(told));
        var deputy = await desk.SignInAsync("deputy1");
        Assert.Null((await deputy.GetAsync("/")).Find($"main a.btn[href='/proposals/{id}/notice']"));
        var kept = await deputy.GetAsync($"/proposals/{id}/notice");
        Assert.Equal(HttpStatusCode.Forbidden, kept.Status);
        Assert.Contains("由签发的领导销号", kept.Text, StringComparison.Ordinal);
        Assert.NotNull((await director.GetAsync("/")).Find($"main a.btn[href='/proposals/{id}/notice']"));

        var page = await (await director.GetAsync($"/proposals/{id}/notice")).PressAsync("销号");

        Assert.Contains("已销号", page.Notice, StringComparison.Ordinal);
    }
}

public sealed class SupervisionOnSqlite(SqliteDesk desk) : SupervisionTests(desk), IClassFixture<SqliteDesk>;

public sealed class SupervisionOnPostgreSql(PostgreSqlDesk desk) : SupervisionTests(desk), IClassFixture<PostgreSqlDesk>;
