using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Dossiers;

/// <summary>A whole case with everything that is filed of it.</summary>
/// <param name="Files">In the order they were stored; without import sources, which hold other cases too.</param>
public sealed record CaseRecord(
    Proposal Proposal, IReadOnlyList<ProposalEvent> Events, Session Session, HandlingYear Year, Bureau Bureau,
    IReadOnlyList<StoredFile> Files);
