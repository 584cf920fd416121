using System.Collections.Concurrent;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Supervision;

/// <summary>What <see cref="TimeInStages"/> last counted, by year and section.</summary>
public sealed class StageTimesCache
{
    private readonly ConcurrentDictionary<(long Year, long Section), (Stamp Stamp, IReadOnlyList<StageTime> Times)> _kept = new();

    public IReadOnlyList<StageTime>? Find(long yearId, long sectionId, Stamp stamp) =>
        _kept.TryGetValue((yearId, sectionId), out var kept) && kept.Stamp == stamp ? kept.Times : null;

    public void Keep(long yearId, long sectionId, Stamp stamp, IReadOnlyList<StageTime> times) =>
        _kept[(yearId, sectionId)] = (stamp, times);

    /// <summary>What the sum depends on.</summary>
    /// <param name="LastEvent">The newest line of all histories.</param>
    public sealed record Stamp(long LastEvent, DateOnly Today, WorkingDayCalendar Calendar);
}
