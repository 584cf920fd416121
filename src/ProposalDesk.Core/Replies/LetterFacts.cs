using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>Everything a letter is made of.</summary>
/// <param name="Proposal">With proposers, items and other units.</param>
/// <param name="Reply">With answers and commitments, and with its draft while it is written.</param>
/// <param name="Corrected">The reply that a correcting letter replaces; null otherwise.</param>
public sealed record LetterFacts(Proposal Proposal, Reply Reply, Session Session, Bureau Bureau, Reply? Corrected = null);
