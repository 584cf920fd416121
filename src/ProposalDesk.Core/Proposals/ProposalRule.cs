namespace ProposalDesk.Core.Proposals;

/// <summary>One row of the workflow: from status, by step, to status, by whom, and if what.</summary>
/// <param name="If">Null: always.</param>
/// <param name="Otherwise">The sentence shown when <paramref name="If"/> does not hold.</param>
public sealed record ProposalRule(
    ProposalStatus From,
    ProposalStep Step,
    ProposalStatus To,
    Relation By,
    Func<CaseFacts, bool>? If = null,
    string? Otherwise = null)
{
    public bool Holds(CaseFacts facts) => If is null || If(facts);

    public bool Holds(Proposal proposal) => If is null || If(proposal.Facts());
}
