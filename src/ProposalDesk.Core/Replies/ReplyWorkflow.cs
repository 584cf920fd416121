using ProposalDesk.Core.Proposals;
using static ProposalDesk.Core.Replies.ReplyStatus;
using static ProposalDesk.Core.Replies.ReplyStep;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// The course of one reply (domain.md §3): the same form as <see cref="ProposalWorkflow"/>, which moves with it.
/// </summary>
public static class ReplyWorkflow
{
    /// <param name="By">Relation to the case; <see cref="Relation.Desk"/> where the reply falls away with its case or round.</param>
    public sealed record Rule(ReplyStatus From, ReplyStep Step, ReplyStatus To, Relation By);

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new(Draft, Submit, UnderReview, Relation.NamedHandler),
        new(UnderReview, Agree, UnderReview, Relation.HolderOfReviewStep),
        new(UnderReview, Return, Draft, Relation.HolderOfReviewStep),
        new(UnderReview, CallBack, Draft, Relation.NamedHandler),
        new(UnderReview, Sign, Signed, Relation.HolderOfReviewStep),
        new(Signed, Send, Sent, Relation.Clerk),
        new(Sent, TakeBack, Signed, Relation.Clerk),
        new(Signed, ReplyStep.Void, ReplyStatus.Void, Relation.Signer),
        new(Draft, ReplyStep.Void, ReplyStatus.Void, Relation.Desk),
        new(UnderReview, ReplyStep.Void, ReplyStatus.Void, Relation.Desk),
    ];

    public static ReplyStatus Next(ReplyStatus from, ReplyStep step) =>
        Rules.FirstOrDefault(r => r.From == from && r.Step == step)?.To
        ?? throw new RuleViolationException("wrong-reply-status", $"这份函件现在是“{from.Label()}”，这一步已经不能办了，请刷新页面查看。");
}
