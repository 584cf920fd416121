namespace ProposalDesk.Web.Infrastructure;

/// <summary>What is allowed by the person alone; everything about a case is asked of the case.</summary>
public static class Policies
{
    /// <summary>Users, sections and settings.</summary>
    public const string Administer = nameof(Administer);

    /// <summary>Progress of sections and people by name: leaders and the clerk.</summary>
    public const string SeeProgress = nameof(SeeProgress);

    /// <summary>The year at a glance: those who see all cases, and the head of a section their own.</summary>
    public const string SeeOverview = nameof(SeeOverview);

    /// <summary>Whoever has a role in the handling of cases; not an administrator by virtue of that role.</summary>
    public const string SeeCases = nameof(SeeCases);

    /// <summary>Handling years: looked at by clerk and administrator; what each may change the year itself says.</summary>
    public const string SeeYears = nameof(SeeYears);

    /// <summary>The outbox: the clerk, and the administrator without content.</summary>
    public const string SeeOutbox = nameof(SeeOutbox);

    /// <summary>安全日志: the auditor and the Director themselves, nobody on their behalf.</summary>
    public const string SeeSecurityLog = nameof(SeeSecurityLog);
}
