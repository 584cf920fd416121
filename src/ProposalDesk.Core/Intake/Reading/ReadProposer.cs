using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// One proposer, in the order of <see cref="ReadProposal.Proposers"/>. IsFirst: 第一提案人 or 领衔代表; the others are
/// co-signers. Affiliation: the organisation printed behind a person's name.
/// </summary>
public sealed record ReadProposer(ProposerType Type, string Name, string? Affiliation, bool IsFirst);
