using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Contacts;

/// <summary>免于沟通 asked for by the handler and decided by the Director (domain.md §3.7).</summary>
public abstract class WaiverTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : WaiverTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : WaiverTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_Director_finds_the_request_at_home_and_agrees_with_its_reason()
    {
        var id = await AskedAsync();
        var director = await desk.SignInAsync("director");
        Assert.Contains("申请免于沟通（委员长期在外地），待决定", (await director.GetAsync("/")).Text, StringComparison.Ordinal);

        var page = await director.GetAsync($"/proposals/{id}/waiver");
        Assert.Contains("委员长期在外地", page.Text, StringComparison.Ordinal);
        await page.PressAsync("同意免于沟通");

        var proposal = await desk.ReloadAsync(id);
        Assert.Empty(ConsultationGate.Missing(proposal.ConsultationFacts()));
        Assert.Equal("委员长期在外地", proposal.CurrentRound.ConsultationWaiver);
        Assert.True(await IsToldAsync(id, "handler1", "本轮免于沟通"));
        Assert.DoesNotContain(proposal.WorkItems, w => w.OpenKey is not null && w.Asked.Contains("待与", StringComparison.Ordinal));
        Assert.DoesNotContain((await director.GetAsync("/")).FindAll(".todo > li"), row =>
            row.Contains(proposal.NumberInWords, StringComparison.Ordinal) && row.Contains("申请免于沟通", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_says_why_and_the_handler_may_ask_again()
    {
        var id = await AskedAsync();
        var page = await (await desk.SignInAsync("director")).GetAsync($"/proposals/{id}/waiver");

        var without = await page.PressAsync("不同意");
        Assert.Contains("请写明不同意的理由", without.Error("Reason"), StringComparison.Ordinal);
        await without.PressAsync("不同意", ("Reason", "请先电话联系一次"));

        Assert.NotEmpty(ConsultationGate.Missing((await desk.ReloadAsync(id)).ConsultationFacts()));
        Assert.True(await IsToldAsync(id, "handler1", "请先电话联系一次"));
        var handler = await desk.SignInAsync("handler1");
        var again = await handler.GetAsync($"/proposals/{id}/waiver-request");
        Assert.Contains("上次申请没有同意：请先电话联系一次", again.Text, StringComparison.Ordinal);
        Assert.Contains("已为", (await again.PressAsync("申请免于沟通", ("Reason", "电话无人接听"))).Notice, StringComparison.Ordinal);
        Assert.True((await desk.ReloadAsync(id)).AwaitsWaiver);
    }

    [Fact]
    public async Task A_request_is_needless_once_the_contacts_were_held()
    {
        var id = await AskedAsync();

        await desk.ConsultedAsync(id);

        Assert.False((await desk.ReloadAsync(id)).AwaitsWaiver);
        Assert.DoesNotContain(
            await desk.WithDbAsync(db => db.WorkItems.AsNoTracking().Where(w => w.ProposalId == id && w.OpenKey != null).ToListAsync()),
            w => w.Action == "决定免于沟通");
        var late = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/waiver-request");
        Assert.Equal(HttpStatusCode.Forbidden, late.Status);
        Assert.Contains("本轮的沟通要求已经满足", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_needs_a_reason_and_is_the_handler_s()
    {
        var id = await desk.InHandlingAsync();
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/waiver-request");

        var without = await form.PressAsync("申请免于沟通");

        Assert.Contains("请写明申请免于沟通的理由", without.Error("Reason"), StringComparison.Ordinal);
        Assert.False((await desk.ReloadAsync(id)).AwaitsWaiver);
        var clerk = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/waiver-request");
        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
    }

    [Fact]
    public async Task What_a_letter_in_review_lacks_in_contacts_waits_for_its_handler_and_not_for_the_reviewer()
    {
        var id = await desk.InHandlingAsync();
        await desk.SubmittedAsync(id);
        var handler = $"user:{desk.UserId("handler1")}";
        Assert.Equal(handler, await ChasedAsync());
        var row = Assert.Single(await OpenAsync(), w => w.Step == ProposalStep.RecordContact);
        Assert.Equal((handler, "记录沟通"), (row.Holder, row.Action));
        Assert.StartsWith("签发以前要补：还没有与第一提案人的办前沟通记录", row.Asked, StringComparison.Ordinal);

        await desk.ConsultedAsync(id);

        Assert.DoesNotContain(await OpenAsync(), w => w.Step == ProposalStep.RecordContact);
        Assert.Contains(await OpenAsync(), w => w.Step == ProposalStep.Agree);

        Task<string> ChasedAsync() => desk.WithDbAsync(db => db.Deadlines
            .Where(d => d.ProposalId == id && d.Kind == DeadlineKind.FirstContact && d.SupersededAt == null && d.MetOn == null)
            .Select(d => d.WaitsFor).SingleAsync());
        Task<List<WorkItem>> OpenAsync() => desk.WithDbAsync(db =>
            db.WorkItems.AsNoTracking().Where(w => w.ProposalId == id && w.OpenKey != null).ToListAsync());
    }

    private async Task<long> AskedAsync()
    {
        var id = await desk.InHandlingAsync();
        var page = await (await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}")).FollowAsync("申请免于沟通");
        await page.PressAsync("申请免于沟通", ("Reason", "委员长期在外地"));
        Assert.True(await IsToldAsync(id, "director", "申请本轮免于沟通：委员长期在外地"));

        return id;
    }

    private Task<bool> IsToldAsync(long id, string account, string words) => desk.WithDbAsync(db => db.Outbox.AnyAsync(
        m => m.ProposalId == id && m.RecipientUserId == desk.UserId(account) && m.Text.Contains(words)));
}
