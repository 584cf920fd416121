using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>What stands in the editor before anybody has written: the fixed sentences, one empty answer per item.</summary>
public static class FirstDraft
{
    /// <summary>The letter this case needs now: an opinion to the lead unit for an assisting case, else an answer.</summary>
    public static ReplyKind KindFor(Proposal proposal) =>
        proposal.Role == HandlingRole.Assist ? ReplyKind.AssistingOpinion : ReplyKind.Reply;

    /// <param name="proposal">With proposers, items and other units.</param>
    public static ReplyContent Of(Proposal proposal)
    {
        var kind = KindFor(proposal);

        return new ReplyContent(
            LetterWords.Opening(proposal, kind, proposal.RoundNumber, corrected: null),
            [.. proposal.Items.OrderBy(i => i.Order).Select(i => new ReplyContent.ItemAnswer(i.Order, null, null, null))],
            NextSteps: null,
            LetterWords.Closing(proposal, kind),
            AnswerClass: null,
            Disclosure.Public,
            DisclosureReason: null,
            Commitments: []);
    }

    /// <param name="proposal">Also with its replies: the one that was sent is the one to correct.</param>
    public static ReplyContent OfCorrectingLetter(Proposal proposal) => OfLaterLetter(proposal, ReplyKind.CorrectingLetter);

    /// <param name="proposal">Also with its replies: the one that was sent is the one to supplement; its class stands until
    /// another is chosen.</param>
    public static ReplyContent OfSupplementaryReply(Proposal proposal) =>
        OfLaterLetter(proposal, ReplyKind.SupplementaryReply) with { AnswerClass = proposal.SentReply?.AnswerClass };

    private static ReplyContent OfLaterLetter(Proposal proposal, ReplyKind kind)
    {
        var sent = proposal.SentReply;

        return new ReplyContent(
            LetterWords.Opening(proposal, kind, proposal.RoundNumber, sent),
            Answers: [],
            NextSteps: null,
            LetterWords.Closing(proposal, kind),
            AnswerClass: null,
            sent?.Disclosure ?? Disclosure.Public,
            sent?.DisclosureReason,
            Commitments: []);
    }
}
