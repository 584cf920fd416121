using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Extension;

public sealed class ExtensionPageQuery(DeadlineBasisBook bases)
{
    public async Task<ExtensionPage> RunAsync(Proposal proposal, ProposalStep step, CancellationToken ct)
    {
        var year = (await bases.OpenAsync(ct)).YearOf(proposal.SessionId);

        return new ExtensionPage(
            proposal, step, proposal.PendingExtension, proposal.ReferredOn.AddMonths(year.ExtensionMaxMonths), year.CompletionDueOn);
    }
}
