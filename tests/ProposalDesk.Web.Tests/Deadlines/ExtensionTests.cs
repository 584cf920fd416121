using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>延期 from the handler's request to the referring office's answer, as each person meets it.</summary>
public abstract class ExtensionTests(DeskFixture desk)
{
    private const string Theme = "延期以后按期";

    [Fact]
    public async Task An_extension_goes_from_handler_to_leader_to_clerk_and_moves_the_date()
    {
        var id = await desk.InHandlingAsync();
        var old = (await desk.ReloadAsync(id)).DueOn;
        var wanted = old.AddDays(20);
        var handler = await desk.SignInAsync("handler1");
        var page = await (await handler.GetAsync($"/proposals/{id}/extension")).SubmitAsync(("NewDueOn", wanted), ("Reason", "部门协调需要时间"));
        Assert.Contains("等待分管领导审批", page.Notice, StringComparison.Ordinal);

        var deputy = await desk.SignInAsync("deputy1");
        Assert.Contains("审批延期", (await deputy.GetAsync("/")).Text, StringComparison.Ordinal);
        await (await deputy.GetAsync($"/proposals/{id}/extension")).PressAsync("同意延期");

        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains("登记送出", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        await (await clerk.GetAsync($"/proposals/{id}/extension")).SubmitAsync(("SentAs", "公文交换"));
        Assert.Equal(old, (await desk.ReloadAsync(id)).DueOn);

        page = await (await clerk.GetAsync($"/proposals/{id}/extension")).PressAsync("同意延期");

        Assert.Contains("已延期到", page.Notice, StringComparison.Ordinal);
        Assert.Equal(wanted, (await desk.ReloadAsync(id)).DueOn);
        var tab = await clerk.GetAsync($"/proposals/{id}?tab=handling");
        Assert.Contains("交办单位已同意", tab.Text, StringComparison.Ordinal);
        Assert.Contains("已改为", tab.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_the_request_that_comes_after_the_late_reply_makes_the_reply_be_in_time()
    {
        var id = await SentAsync(Theme);
        var old = (await desk.ReloadAsync(id)).DueOn;
        desk.Clock.Advance(TimeSpan.FromDays(old.DayNumber + 2 - desk.Today.DayNumber));
        await desk.UnderReviewAsync(id);
        await desk.AnswerAsync(id);
        var clerk = await desk.SignInAsync("clerk");
        Assert.Contains("已答复，迟", (await clerk.GetAsync($"/proposals/{id}")).Text, StringComparison.Ordinal);

        var page = await (await clerk.GetAsync($"/proposals/{id}/extension")).PressAsync("同意延期");

        Assert.Contains($"已延期到{old.AddDays(20).InWords()}", page.Notice, StringComparison.Ordinal);
        Assert.Contains("已按期答复", page.Text, StringComparison.Ordinal);
        var figures = await desk.WithAsync((FigureBook book) =>
            book.RunAsync(new FigureScope(Theme: Theme), desk.Bureau.Id, desk.Today, TestContext.Current.CancellationToken));
        Assert.Equal("1/1，100%", figures[FigureKind.AnsweredOnTime].Text);
        var row = (await desk.ReloadAsync(id)).Deadlines.Single(d => d is { Kind: DeadlineKind.Case, IsInForce: true });
        Assert.Equal((old.AddDays(20), desk.Today), (row.DueOn, row.MetOn));
    }

    [Fact]
    public async Task Unsent_at_the_answer_it_falls_away_and_the_people_concerned_are_told()
    {
        var id = await ApprovedAsync();
        await desk.UnderReviewAsync(id);
        await desk.AnswerAsync(id);

        var told = await desk.WithDbAsync(db => db.Outbox
            .Where(m => m.ProposalId == id && m.Key.StartsWith("ExtensionLapsed:") && m.Channel == OutboxChannel.InApp).ToListAsync());
        Assert.Equal(new[] { "deputy1", "handler1" }.Select(desk.UserId).Order(), told.Select(m => m.RecipientUserId!.Value).Order());
        Assert.All(told, m => Assert.Contains("没有在答复以前送出，已经失效", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_date_the_case_does_not_offer_it_any_more_and_says_why()
    {
        var id = await DueSoonAsync();
        var due = (await desk.ReloadAsync(id)).DueOn;
        desk.Clock.Advance(TimeSpan.FromDays(due.DayNumber - desk.Today.DayNumber));
        var handler = await desk.SignInAsync("handler1");
        Assert.Contains("申请延期", (await handler.GetAsync($"/proposals/{id}")).Text, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromDays(1));
        handler = await desk.SignInAsync("handler1");

        Assert.DoesNotContain("申请延期", (await handler.GetAsync($"/proposals/{id}")).Text, StringComparison.Ordinal);
        var refused = await handler.GetAsync($"/proposals/{id}/extension");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains($"办理时限{due.InWords()}已过，不能再申请延期", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_date_is_said_beside_its_field_and_keeps_the_reason()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");

        var page = await (await handler.GetAsync($"/proposals/{id}/extension"))
            .SubmitAsync(("NewDueOn", desk.Today), ("Reason", "部门协调需要时间"));

        Assert.Contains("请填写晚于办理时限", page.Error("NewDueOn"), StringComparison.Ordinal);
        Assert.Equal("部门协调需要时间", page.Value("Reason"));
        Assert.Empty((await desk.ReloadAsync(id)).Extensions);
    }

    [Fact]
    public async Task Whose_step_it_is_not_is_told_so()
    {
        var id = await desk.InHandlingAsync();

        var page = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/extension");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private async Task<long> SentAsync(string? theme = null)
    {
        var id = await ApprovedAsync(theme);
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.SendExtension(desk.Today, "公文交换", clerk));

        return id;
    }

    // So near that the other tests of this desk stay in the same year.
    private async Task<long> DueSoonAsync(string? theme = null)
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(themes: theme));
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.RequestTransfer("市交通局", "属其职责", desk.Today, clerk));
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.RefuseTransfer(desk.Today, null, desk.Today.AddDays(5), desk.Year, clerk));

        return id;
    }

    private async Task<long> ApprovedAsync(string? theme = null)
    {
        var id = await DueSoonAsync(theme);
        await desk.ChangeAsync(id, "handler1", (p, handler) => p.AskExtension(p.DueOn.AddDays(20), "部门协调需要时间", desk.Year, handler));
        await desk.ChangeAsync(id, "deputy1", (p, deputy) => p.DecideExtension(true, null, deputy));

        return id;
    }
}

public sealed class ExtensionOnSqlite(SqliteDesk desk) : ExtensionTests(desk), IClassFixture<SqliteDesk>;

public sealed class ExtensionOnPostgreSql(PostgreSqlDesk desk) : ExtensionTests(desk), IClassFixture<PostgreSqlDesk>;
