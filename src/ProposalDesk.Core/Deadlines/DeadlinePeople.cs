using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Who is told about a deadline, as the bureau stands today.</summary>
public static class DeadlinePeople
{
    /// <param name="sectionId">The responsible section; where the deadline names none, the lead section.</param>
    public static IEnumerable<Hat> Responsible(HolderKind kind, long? sectionId, long? userId, Roster roster) => kind switch
    {
        HolderKind.SectionHead => roster.HeadsOf(sectionId ?? 0),
        HolderKind.Handler or HolderKind.DeputyDirector => roster.Find(userId) is { } one ? [one] : roster.HeadsOf(sectionId ?? 0),
        HolderKind.Director => roster.With(DeskRole.Director),
        _ => roster.With(DeskRole.Clerk),
    };
}
