using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Closing;

/// <summary>What the decision is about.</summary>
public sealed record ClosingScreen(Proposal Proposal, bool MayClose, bool MayOrderAgain, bool MayCloseDissatisfied, ClosingForm Form)
{
    public IEnumerable<(string Name, string Words)> Ratings => Proposal.SheetsOfLatestRound.OrderBy(s => s.ProposerOrder)
        .Select(s => (s.ProposerName, s.Current is { } answer ? answer.Rating.Label()
            + (answer.Comment is { } comment ? $"：{comment}" : "") : "没有回复"));
}
