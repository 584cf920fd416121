using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Extension;

/// <param name="Step">Which of the four steps the page offers.</param>
/// <param name="LatestOn">The last day an extension may reach.</param>
/// <param name="CompletionDueOn">Beyond it the Director decides.</param>
public sealed record ExtensionPage(
    Proposal Proposal, ProposalStep Step, ExtensionRequest? Request, DateOnly LatestOn, DateOnly CompletionDueOn);
