using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>现在在谁手里, for whom it is told.</summary>
public static class HolderWords
{
    /// <summary>For observers, who are told the section or the office held, and no names of staff (domain.md §1).</summary>
    /// <param name="named">As everybody of the bureau reads it.</param>
    /// <param name="section">The lead section.</param>
    public static string WithoutNames(this HolderKind kind, string named, string? section) => kind switch
    {
        HolderKind.Handler or HolderKind.SectionHead => section ?? DeskRole.SectionHead.Label(),
        HolderKind.DeputyDirector => DeskRole.DeputyDirector.Label(),
        HolderKind.Director => DeskRole.Director.Label(),
        _ => named,
    };
}
