using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.CallBack;

/// <summary>The case whose draft would be called back.</summary>
/// <param name="Version">As the person saw it.</param>
public sealed record CallBackScreen(Proposal Proposal, long Version)
{
    public string Letter => Proposal.ReplyInReview?.Kind.Label() ?? "";

    /// <summary>Who has it now.</summary>
    public string Reviewer => Proposal.ReplyInReview?.CurrentStep?.HolderText ?? "";
}
