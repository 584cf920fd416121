using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>How long cases lie in one stage, in working days.</summary>
/// <param name="Stays">How many stretches were measured; a case may come twice.</param>
/// <param name="LongestCase">A case that lay there longest.</param>
public sealed record StageTime(ProposalStatus Stage, int Stays, double Median, int Longest, long LongestCase);
