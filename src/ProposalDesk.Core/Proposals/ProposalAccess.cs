using System.Linq.Expressions;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// Who sees which case, and which part of it (domain.md §1): staff the cases of their own section, clerk and leaders
/// all, observers status and sent replies only, the administrator nothing by virtue of the role.
/// </summary>
public static class ProposalAccess
{
    /// <summary>As a filter for queries.</summary>
    public static Expression<Func<Proposal, bool>> VisibleTo(Actor actor)
    {
        if (SeesAll(actor))
        {
            return p => true;
        }

        var sections = actor.Capacities.Where(h => h.SectionId is not null && (h.Is(DeskRole.Handler) || h.Is(DeskRole.SectionHead)))
            .Select(h => h.SectionId!.Value).Distinct().ToList();
        var users = actor.Capacities.Select(h => h.UserId).ToList();

        return p => (p.LeadSectionId != null && sections.Contains(p.LeadSectionId.Value))
            || (p.HandlerId != null && users.Contains(p.HandlerId.Value))
            || p.Assignments.Any(a => sections.Contains(a.SectionId)
                && (a.Status == AssignmentStatus.Pending || a.Status == AssignmentStatus.Accepted || a.Status == AssignmentStatus.Refused));
    }

    /// <summary>The same question about one loaded case (with its assignments).</summary>
    public static bool MaySee(Proposal proposal, Actor actor) => VisibleTo(actor).Compile()(proposal);

    /// <summary>Drafts, review comments and contact records: not for observers.</summary>
    public static bool MaySeeWorkings(Proposal proposal, Actor actor) => !IsOnlyObserver(actor) && MaySee(proposal, actor);

    /// <summary>Phone and address of members: only for those who need them to reach the member.</summary>
    public static bool MaySeeContactData(Proposal proposal, Actor actor) =>
        actor.Is(DeskRole.Clerk)
            || actor.Capacities.Any(h => h.UserId == proposal.HandlerId || proposal.IsHeadedBy(h, proposal.LeadSectionId));

    /// <summary>The dossier holds scans with personal data: for those who need these, and the leaders.</summary>
    public static bool MayHaveDossier(Proposal proposal, Actor actor) =>
        MaySeeWorkings(proposal, actor)
        && (MaySeeContactData(proposal, actor) || actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director));

    public static bool SeesAll(Actor actor) =>
        actor.Is(DeskRole.Clerk) || actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director) || actor.Is(DeskRole.Observer);

    public static bool IsOnlyObserver(Actor actor) =>
        actor.Is(DeskRole.Observer) && actor.Capacities.All(h => h.Roles.All(r => r is DeskRole.Observer or DeskRole.Administrator));
}
