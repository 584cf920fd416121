using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>What a person sees on 进度一览: the bureau, or the section they head.</summary>
/// <param name="SectionId">0 for the whole bureau.</param>
/// <param name="HidesNames">True for observers: no names of staff.</param>
public sealed record OverviewScope(long SectionId, string? SectionName, bool HidesNames)
{
    /// <returns>Null for those who have no overview.</returns>
    public static OverviewScope? Of(Actor actor)
    {
        if (ProposalAccess.SeesAll(actor))
        {
            return new(0, null, ProposalAccess.IsOnlyObserver(actor));
        }

        return actor.Capacities.FirstOrDefault(h => h.Is(DeskRole.SectionHead) && h.SectionId is not null) is { } capacity
            ? new(capacity.SectionId!.Value, capacity.SectionName, false)
            : null;
    }

    /// <summary>All cases of the year in this scope, also those that left our books.</summary>
    public IQueryable<Proposal> Cases(IQueryable<Proposal> proposals, DeadlineBasis basis, HandlingYear year)
    {
        var sessions = basis.Sessions.Where(s => s.HandlingYearId == year.Id).Select(s => s.Id).ToList();
        proposals = proposals.Where(p => p.BureauId == year.BureauId && sessions.Contains(p.SessionId));

        return SectionId == 0 ? proposals : proposals.Where(p => p.LeadSectionId == SectionId);
    }
}
