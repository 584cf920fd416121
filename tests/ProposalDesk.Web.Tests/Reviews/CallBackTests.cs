using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reviews;

/// <summary>撤回 of a draft before anybody has reviewed it (domain.md §3.7).</summary>
public abstract class CallBackTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : CallBackTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : CallBackTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_draft_handed_in_too_early_comes_back_and_its_reviewer_is_told()
    {
        var id = await desk.UnderReviewAsync();
        var handler = await desk.SignInAsync("handler1");

        var page = await (await handler.GetAsync($"/proposals/{id}")).FollowAsync("撤回送审稿");
        var draft = await page.PressAsync("撤回送审稿");

        Assert.Equal($"/proposals/{id}/draft", draft.Path);
        Assert.Contains("送审稿已撤回", draft.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Equal(desk.UserId("handler1"), proposal.HolderUserId);
        Assert.Empty(proposal.LetterInProgress!.Steps);
        // Nobody has seen it: the limit of the first draft runs on.
        Assert.Null(proposal.Deadlines.Single(d => d.Kind == DeadlineKind.FirstDraft && d.SupersededAt is null).MetOn);
        Assert.True(await desk.WithDbAsync(db => db.Outbox.AnyAsync(
            m => m.ProposalId == id && m.RecipientUserId == desk.UserId("head1") && m.Text.Contains("现在不用您审核"))));
        Assert.Contains("撤回了送审的答复函", (await handler.GetAsync($"/proposals/{id}?tab=history")).Text, StringComparison.Ordinal);

        // Handed in again it takes the same way as the first time.
        await desk.ResubmitAsync(id);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task Once_a_reviewer_has_acted_it_is_refused_also_from_a_page_that_was_open()
    {
        var id = await desk.UnderReviewAsync();
        var handler = await desk.SignInAsync("handler1");
        var open = await handler.GetAsync($"/proposals/{id}/call-back");
        await desk.ChangeAsync(id, "head1", (p, actor) => p.Agree(null, null, actor));

        var late = await open.PressAsync("撤回送审稿");

        Assert.Contains("已经有人审核，不能再撤回", late.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
        Assert.DoesNotContain("撤回送审稿", (await handler.GetAsync($"/proposals/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_call_it_back()
    {
        var id = await desk.UnderReviewAsync();

        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/call-back");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }
}
