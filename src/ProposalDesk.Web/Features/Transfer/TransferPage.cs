using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Transfer;

/// <param name="InTimeUntil">Last day on which a request is in time.</param>
/// <param name="Request">The request that waits for an answer.</param>
public sealed record TransferPage(Proposal Proposal, DateOnly InTimeUntil, DateOnly Today, TransferRequest? Request)
{
    public bool IsLate => Today > InTimeUntil;
}
