using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Proposals;

/// <summary>Which cases a person sees, as far as it lies in the person (domain.md §1).</summary>
/// <param name="Sections">In which they handle or head.</param>
/// <param name="Users">They, and those they stand in for.</param>
public sealed record CaseSight(bool SeesAll, List<long> Sections, List<long> Users)
{
    public static CaseSight Of(Actor actor) => new(
        ProposalAccess.SeesAll(actor),
        [.. actor.Capacities.Where(h => h.SectionId is not null && (h.Is(DeskRole.Handler) || h.Is(DeskRole.SectionHead)))
            .Select(h => h.SectionId!.Value).Distinct()],
        [.. actor.Capacities.Select(h => h.UserId)]);
}
