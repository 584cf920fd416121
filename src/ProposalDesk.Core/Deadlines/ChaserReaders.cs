using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Who hears of a missed limit (domain.md §6), each leader with whoever stands in for them on the day.</summary>
internal sealed class ChaserReaders
{
    private readonly Roster _roster;
    private readonly ILookup<long, long> _standIns;
    private readonly IReadOnlyList<Section> _offices;

    private readonly DateOnly _day;
    private readonly Dictionary<string, List<long>> _people = [];

    private ChaserReaders(Roster roster, ILookup<long, long> standIns, IReadOnlyList<Section> offices, DateOnly day) =>
        (_roster, _standIns, _offices, _day) = (roster, standIns, offices, day);

    public Roster Roster => _roster;

    public static async Task<ChaserReaders> LoadAsync(DeskContext db, DateOnly day, CancellationToken ct) => new(
        await Roster.LoadAsync(db, ct),
        (await db.StandIns.AsNoTracking().InForceOn(day).ToListAsync(ct)).ToLookup(s => s.ForUserId, s => s.ByUserId),
        await db.Sections.AsNoTracking().Where(s => s.IsOffice && s.IsActive).ToListAsync(ct), day);

    public List<long> WithStandIns(IEnumerable<long> people) => [.. people.SelectMany(id => _standIns[id].Prepend(id)).Distinct()];

    public List<long> Holding(string key) => WithStandIns(PeopleOf(key));

    /// <summary>Whoever has to act on it, but for those who have said when it will be done.</summary>
    public List<long> Acting(MissedLimit limit, LateCase late) =>
        NotLeftAlone(PeopleOf(limit.WaitsFor), late);

    /// <summary>The heads of the section of whoever has to act: what waits for the clerk is the office's, a leader has none.</summary>
    public List<long> HeadsOver(MissedLimit limit, LateCase late) => NotLeftAlone(
        (IsLeaders(limit) ? []
            : limit.IsOffices ? _offices.SelectMany(o => _roster.HeadsOf(o.Id))
            : _roster.HeadsOf(limit.SectionId ?? late.LeadSectionId ?? 0))
        .Select(p => p.UserId), late);

    /// <summary>The leader of whoever has to act, and of the case where it owes others an answer; else the Director.</summary>
    public List<long> LeadersOver(LateSide side, LateCase late) => WithStandIns(side.Limits.Where(l => !IsLeaders(l))
        .SelectMany(l => l.IsOffices ? _offices.Select(o => o.SupervisingDeputyId).DefaultIfEmpty() : [late.DeputyId])
        .Concat(side.IsLateOutside && late.DeputyId is not null ? [late.DeputyId] : [])
        .SelectMany(LeaderOrDirector));

    /// <summary>The leaders over the office, who hear of its yearly dates.</summary>
    public List<long> OverOffice => WithStandIns(
        _offices.Select(o => o.SupervisingDeputyId).Where(id => _roster.Find(id) is { IsLeader: true }).Select(id => id!.Value));

    public List<long> Directors => WithStandIns(_roster.With(DeskRole.Director).Select(p => p.UserId));

    /// <summary>Whoever decides on a case chased in vain: its leader, or while it has none the office's, and the Director.</summary>
    public List<long> Deciding(LateCase late) => WithStandIns(
        (late.DeputyId is null && OverOffice is { Count: > 0 } office ? office : _roster.DecidingFor(late.DeputyId).Select(p => p.UserId))
        .Concat(_roster.With(DeskRole.Director).Select(p => p.UserId)));

    /// <summary>It waits for a leader, by role or by name.</summary>
    public bool IsLeaders(MissedLimit limit) =>
        PeopleOf(limit.WaitsFor) is { Count: > 0 } people && people.All(id => _roster.Find(id) is { IsLeader: true });

    /// <summary>Whether there is anybody to tell; without, nobody was chased.</summary>
    public bool AreThere(ReminderTo to, LateSide side, LateCase late) => to switch
    {
        ReminderTo.Acting or ReminderTo.Office => side.Limits.Any(l => Acting(l, late).Count > 0 || HeadsOver(l, late).Count > 0),
        ReminderTo.Leader or ReminderTo.OfficeLeader => LeadersOver(side, late).Count > 0,
        ReminderTo.Director => side.IsLateOutside && Directors.Count > 0,
    };

    private List<long> PeopleOf(string key) => _people.TryGetValue(key, out var known)
        ? known
        : _people[key] = [.. WorkHolder.PeopleOf(key, _roster).Select(p => p.UserId)];

    // With whoever is left alone their stand-ins are.
    private List<long> NotLeftAlone(IEnumerable<long> people, LateCase late)
    {
        var alone = late.LeftAloneOn(_day).ToHashSet();

        return [.. WithStandIns(people.Where(id => !alone.Contains(id))).Where(id => !alone.Contains(id))];
    }

    private IEnumerable<long> LeaderOrDirector(long? deputyId) => _roster.Find(deputyId) is { IsLeader: true } deputy
        ? [deputy.UserId]
        : _roster.With(DeskRole.Director).Select(p => p.UserId);
}
