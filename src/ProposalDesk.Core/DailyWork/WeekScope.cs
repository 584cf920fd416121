using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.DailyWork;

/// <summary>
/// What one person hears of in the weekly digest: the Director of all, a deputy of what they guide, a head of their section.
/// </summary>
internal sealed class WeekScope
{
    private readonly IReadOnlyList<Capacity> _capacities;
    private readonly HashSet<long> _sections;
    private readonly HashSet<long> _leaders;
    private readonly bool _seesAll;

    /// <param name="capacities">The person's own part, and those of the leaders they stand in for.</param>
    public WeekScope(IReadOnlyList<Capacity> capacities, IReadOnlyList<Section> sections)
    {
        _capacities = [.. capacities.Where(IsAddressed)];
        _seesAll = _capacities.Any(c => c.Is(DeskRole.Director));
        _leaders = [.. _capacities.Where(c => c.Is(DeskRole.DeputyDirector)).Select(c => c.UserId)];
        _sections = [.. sections.Where(s => s.SupervisingDeputyId is { } deputy && _leaders.Contains(deputy)).Select(s => s.Id),
            .. _capacities.Where(c => c.Is(DeskRole.SectionHead)).Select(c => c.SectionId).OfType<long>()];
        IncludesOffice = _seesAll || sections.Any(s => s.IsOffice && _sections.Contains(s.Id));
        Keys = [.. _capacities.SelectMany(WorkHolder.KeysOf).Distinct()];
    }

    public bool IsEmpty => _capacities.Count == 0;

    public bool IncludesOffice { get; }

    /// <summary>Under which something waits for them.</summary>
    public IReadOnlyList<string> Keys { get; }

    public bool Includes(long? sectionId, long? deputyId) =>
        _seesAll || (deputyId is { } deputy && _leaders.Contains(deputy)) || (sectionId is { } section && _sections.Contains(section));

    private static bool IsAddressed(Capacity capacity) => capacity.IsLeader || capacity.Is(DeskRole.SectionHead);
}
