namespace ProposalDesk.Core.Proposals;

/// <summary>Whose desk a case lies on (现在在谁手里).</summary>
public enum HolderKind
{
    Nobody,
    Clerk,
    SectionHead,
    Handler,
    DeputyDirector,
    Director,
    Member,
}
