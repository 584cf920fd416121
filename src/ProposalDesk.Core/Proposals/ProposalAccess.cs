using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>
/// Who sees which case, and which part of it (domain.md §1): staff the cases of their own section, clerk and leaders
/// all, observers status and sent replies only, the administrator nothing by virtue of the role.
/// </summary>
public static class ProposalAccess
{
    private static readonly Expression<Func<Proposal, CaseSight, bool>> _sees = (p, sight) =>
        (p.LeadSectionId != null && sight.Sections.Contains(p.LeadSectionId.Value))
        || (p.HandlerId != null && sight.Users.Contains(p.HandlerId.Value))
        || p.Assignments.Any(a => sight.Sections.Contains(a.SectionId)
            && (a.Status == AssignmentStatus.Pending || a.Status == AssignmentStatus.Accepted || a.Status == AssignmentStatus.Refused));

    private static readonly Func<Proposal, CaseSight, bool> _seesLoaded = _sees.Compile();

    /// <summary>As a filter for queries.</summary>
    public static Expression<Func<Proposal, bool>> VisibleTo(Actor actor)
    {
        var sight = CaseSight.Of(actor);
        if (sight.SeesAll)
        {
            return p => true;
        }

        // Captured, so that EF makes parameters of what stands in it.
        Expression<Func<CaseSight>> captured = () => sight;

        return Expression.Lambda<Func<Proposal, bool>>(
            ReplacingExpressionVisitor.Replace(_sees.Parameters[1], captured.Body, _sees.Body), _sees.Parameters[0]);
    }

    /// <summary>The same question about one loaded case (with its assignments).</summary>
    public static bool MaySee(Proposal proposal, Actor actor) =>
        CaseSight.Of(actor) is var sight && (sight.SeesAll || _seesLoaded(proposal, sight));

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

    /// <summary>Whom they stand in for where that shows them more cases than their own capacity.</summary>
    public static IReadOnlyList<Capacity> SeesMoreFor(Actor actor)
    {
        var own = CaseSight.Of(actor.As(actor.Self));

        return own.SeesAll ? [] : [.. actor.Capacities.Skip(1).Where(c => CaseSight.Of(actor.As(c)) is var theirs
            && (theirs.SeesAll || theirs.Sections.Except(own.Sections).Any()))];
    }

    public static bool IsOnlyObserver(Actor actor) =>
        actor.Is(DeskRole.Observer) && actor.Capacities.All(h => h.Roles.All(r => r == DeskRole.Observer || !r.SeesCases()));
}
