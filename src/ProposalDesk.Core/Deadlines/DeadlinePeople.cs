using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Who is told about a deadline, as the bureau stands today.</summary>
public static class DeadlinePeople
{
    /// <param name="sectionId">The responsible section; where the deadline names none, the lead section.</param>
    /// <param name="deputyId">The supervising leader of the case.</param>
    public static IEnumerable<Capacity> Responsible(HolderKind kind, long? sectionId, long? userId, long? deputyId, Roster roster) =>
        kind switch
        {
            HolderKind.SectionHead => roster.HeadingFor(sectionId ?? 0, deputyId),
            HolderKind.Handler => roster.WorkingFor(userId, sectionId ?? 0, deputyId),
            HolderKind.DeputyDirector => roster.DecidingFor(userId ?? deputyId),
            HolderKind.Director => roster.With(DeskRole.Director),
            _ => roster.With(DeskRole.Clerk),
        };
}
