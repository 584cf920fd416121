using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Commitments;

/// <summary>承诺事项 after the letter went out: watched, kept or not, and followed by a supplementary reply.</summary>
public abstract class CommitmentsTests(DeskFixture desk)
{
    [Fact]
    public async Task A_promise_is_kept_with_evidence_and_opens_the_way_to_a_supplementary_reply()
    {
        var id = await PromisedAsync("建成共享平台");
        var handler = await desk.SignInAsync("handler1");
        Assert.Contains("建成共享平台", (await handler.GetAsync("/commitments?state=open")).Text, StringComparison.Ordinal);
        Assert.Contains((await desk.ReloadAsync(id)).Deadlines, d => d is { Kind: DeadlineKind.Commitment, IsOpen: true });

        var page = await (await handler.GetAsync($"/proposals/{id}/settlement")).SubmitAsync(
            ("CommitmentId", (await PromiseAsync(id)).Id), ("IsKept", "true"), ("SettledOn", desk.Today), ("Note", "平台已上线"));

        Assert.Contains("已登记落实", page.Notice, StringComparison.Ordinal);
        Assert.Contains("已落实", page.Text, StringComparison.Ordinal);
        Assert.Equal(desk.Today, (await desk.ReloadAsync(id)).Deadlines.Single(d => d.Kind == DeadlineKind.Commitment).MetOn);
        await (await handler.GetAsync($"/proposals/{id}/supplement")).SubmitAsync(("Reason", "平台建成"));
        var draft = await handler.GetAsync($"/proposals/{id}/draft");
        Assert.Equal("起草补充答复", draft.Heading);
        Assert.True(draft.HasField("AnswerClass"));
        Assert.Equal(ReplyKind.SupplementaryReply, (await desk.ReloadAsync(id)).LetterInProgress!.Kind);
    }

    [Fact]
    public async Task What_cannot_be_kept_needs_a_reason_and_word_to_the_member()
    {
        var id = await PromisedAsync("修建停车场");
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/settlement");

        var refused = await form.SubmitAsync(
            ("CommitmentId", (await PromiseAsync(id)).Id), ("IsKept", "false"), ("SettledOn", desk.Today), ("Note", "用地没有批准"));
        Assert.Contains("请写明怎样告知了委员", refused.Error("Told"), StringComparison.Ordinal);
        Assert.Equal("用地没有批准", refused.Value("Note"));

        await refused.SubmitAsync(("Told", "当面说明"));
        Assert.Equal(CommitmentStatus.Impossible, (await PromiseAsync(id)).Status);
    }

    [Fact]
    public async Task A_late_promise_of_a_closed_case_is_still_chased_and_listed()
    {
        var id = await PromisedAsync("公布办事指南");
        desk.Clock.Advance(TimeSpan.FromDays(60));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        await desk.ChangeAsync(id, "clerk", (p, actor) => p.Close(actor));
        desk.Clock.Advance(TimeSpan.FromDays(60));

        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

        var list = await (await desk.SignInAsync("clerk")).GetAsync("/commitments?state=late");
        Assert.Contains("公布办事指南", list.Text, StringComparison.Ordinal);
        var number = (await desk.ReloadAsync(id)).NumberInWords;
        Assert.True(await desk.WithDbAsync(db => Task.FromResult(db.Outbox.Any(m => m.Text.Contains(number) && m.Text.Contains("承诺时限")))));
    }

    // A reply of class B that promises one thing, signed and in the member's hands.
    private Task<long> PromisedAsync(string text) =>
        desk.SentAsync(null, "B", new ReplyContent.CommitmentEntry(text, desk.Today.AddDays(90), false, false));

    private async Task<Commitment> PromiseAsync(long id) => (await desk.ReloadAsync(id)).Replies.SelectMany(r => r.Commitments).Single();
}

public sealed class CommitmentsOnSqlite(SqliteDesk desk) : CommitmentsTests(desk), IClassFixture<SqliteDesk>;

public sealed class CommitmentsOnPostgreSql(PostgreSqlDesk desk) : CommitmentsTests(desk), IClassFixture<PostgreSqlDesk>;
