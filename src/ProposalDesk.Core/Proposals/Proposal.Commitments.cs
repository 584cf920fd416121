using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>承诺事项 after the letter went out, and the supplementary reply (domain.md §3.13).</summary>
public sealed partial class Proposal
{
    public bool HasOpenCommitment => PromisesOf(CommitmentStatus.Open).Any();

    /// <summary>Promised and not settled yet.</summary>
    internal IEnumerable<Commitment> OpenPromises => PromisesOf(CommitmentStatus.Open);

    /// <summary>A promise that was kept may raise the class of the answer.</summary>
    public bool MaySupplement =>
        Role != HandlingRole.Assist && SentReply is not null && LetterInProgress is null && PromisesOf(CommitmentStatus.Fulfilled).Any();

    /// <summary>已落实, with what proves it.</summary>
    public void FulfilCommitment(long commitmentId, DateOnly? on, string? evidence, long? evidenceFileId, Actor actor)
    {
        var (reply, promise) = OpenPromise(commitmentId, actor);
        var proof = Required(evidence, "evidence-missing", "请写明落实情况和凭据。", "Note");
        var day = SettledDay(on, reply, actor);
        Move(ProposalStep.SettleCommitment, actor, $"登记承诺事项已落实（{day.InWords()}）：{promise.Text}", proof);
        promise.Settle(CommitmentStatus.Fulfilled, day, proof, evidenceFileId, actor);
        Settle();
    }

    /// <summary>不能落实: with the reason and how the member was told.</summary>
    public void DeclareCommitmentImpossible(
        long commitmentId, DateOnly? toldOn, string? reason, string? told, long? evidenceFileId, Actor actor)
    {
        var (reply, promise) = OpenPromise(commitmentId, actor);
        var why = Required(reason, "reason-missing", "请写明不能落实的原因。", "Note");
        var how = Required(told, "told-missing", $"请写明怎样告知了{Member}，例如当面说明或书面函告。", "Told");
        var day = SettledDay(toldOn, reply, actor);
        Move(ProposalStep.SettleCommitment, actor, $"登记承诺事项不能落实，{day.InWords()}已告知{Member}（{how}）：{promise.Text}", why);
        promise.Settle(CommitmentStatus.Impossible, day, $"{why}（{how}）", evidenceFileId, actor);
        Settle();
    }

    /// <summary>补充答复: its own number, no new round, no sheet.</summary>
    public Reply IssueSupplementaryReply(ReplyContent content, string? reason, Actor actor)
    {
        Demand(ProposalStep.IssueSupplementaryReply, actor);
        var why = Required(reason, "reason-missing", "请写明为什么补充答复。", "Reason");
        var sent = SentReply!;
        Move(ProposalStep.IssueSupplementaryReply, actor, $"开始起草对{sent.DocumentNumber}的补充答复", why);
        var letter = Reply.Start(_replies.Count + 1, RoundNumber, ReplyKind.SupplementaryReply, content, sent.Id, actor);
        _replies.Add(letter);
        Settle();

        return letter;
    }

    private IEnumerable<Commitment> PromisesOf(CommitmentStatus status) =>
        _replies.Where(r => r.Status == ReplyStatus.Sent).SelectMany(r => r.Commitments).Where(c => c.Status == status);

    private (Reply Reply, Commitment Promise) OpenPromise(long commitmentId, Actor actor)
    {
        Demand(ProposalStep.SettleCommitment, actor);
        var reply = _replies.FirstOrDefault(
            r => r.Status == ReplyStatus.Sent && r.Commitments.Any(c => c.Id == commitmentId && c.Status == CommitmentStatus.Open))
            ?? throw new RuleViolationException("commitment-missing", "请选择还没有落实的承诺事项。", "CommitmentId");

        return (reply, reply.Commitments.First(c => c.Id == commitmentId));
    }

    private static DateOnly SettledDay(DateOnly? on, Reply reply, Actor actor) =>
        on is { } day && day <= actor.Today && day >= reply.SignedOn
            ? day
            : throw new RuleViolationException("settled-on", $"日期应在答复签发之日{reply.SignedOn?.InWords()}和今天之间。", "SettledOn");
}
