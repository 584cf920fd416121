namespace ProposalDesk.Core.Accounts;

/// <summary>What roles have in common (domain.md §1).</summary>
public static class DeskRoleKinds
{
    /// <summary>
    /// True for whoever has a part in the handling of cases, or looks on; not by virtue of administering or auditing the desk.
    /// </summary>
    public static bool SeesCases(this DeskRole role) => role is not (DeskRole.Administrator or DeskRole.Auditor);

    /// <summary>True for roles of people who are nobody in the house: they hold no other role and stand in for nobody.</summary>
    public static bool StandsApart(this DeskRole role) => role is DeskRole.Observer or DeskRole.Auditor;
}
