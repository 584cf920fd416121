namespace ProposalDesk.Core.Proposals;

/// <summary>A proposer is a person, with an affiliation if one was printed, or an organisation (domain.md §2).</summary>
public enum ProposerType
{
    Person,
    Organisation,
}
