namespace ProposalDesk.Web.Infrastructure;

/// <summary>What is allowed by the person alone; everything about a case is asked of the case.</summary>
public static class Policies
{
    /// <summary>Users, sections and settings.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Progress of sections and people by name: leaders and the clerk.</summary>
    public const string SeeProgress = nameof(SeeProgress);
}
