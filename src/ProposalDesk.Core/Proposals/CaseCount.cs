using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>How many cases of one sort have one light.</summary>
public sealed record CaseCount(CaseSort Sort, LightColour Light, int Cases);
