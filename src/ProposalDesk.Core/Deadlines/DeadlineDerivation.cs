using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Derives the deadlines of a page of cases anew from their facts, and what waits in them for whom: the one way by which
/// changed limits, changed calendars and the nightly check go, and the look ahead before each. A case that cannot be
/// derived is left as it is and noted.
/// </summary>
public sealed class DeadlineDerivation(DeskContext db, DeadlineBook deadlines, CaseTroubles troubles)
{
    private readonly Dictionary<long, HandlingYear> _years = [];

    /// <summary>Derives and saves; forgets what the context has tracked.</summary>
    /// <param name="year">Null: each case by the year of its session.</param>
    /// <param name="first">What a case does before, such as following another limit of its own.</param>
    /// <returns>What moved, in the order of cases.</returns>
    public async Task<IReadOnlyList<DeadlineShift>> KeepAsync(
        IReadOnlyList<long> ids, HandlingYear? year, WorkingDayCalendar calendar, DateTime now, CancellationToken ct,
        Action<Proposal>? first = null)
    {
        var shifts = new List<DeadlineShift>();
        await GuardAsync(ids, async some =>
        {
            var found = await DeriveAsync(some, true, year, calendar, now, ct, first);
            await db.SaveChangesAsync(ct);
            shifts.AddRange(found);
        });

        return shifts;
    }

    /// <summary>The same as a look ahead: nothing is kept.</summary>
    public async Task<IReadOnlyList<DeadlineShift>> LookAsync(
        IReadOnlyList<long> ids, HandlingYear? year, WorkingDayCalendar calendar, DateTime now, CancellationToken ct,
        Action<Proposal>? first = null)
    {
        var shifts = new List<DeadlineShift>();
        await GuardAsync(ids, async some => shifts.AddRange(await DeriveAsync(some, false, year, calendar, now, ct, first)));

        return shifts;
    }

    private Task GuardAsync(IReadOnlyList<long> ids, Func<IReadOnlyList<long>, Task> work) =>
        troubles.GuardAsync(ids, work, id => id, "推算时限");

    /// <summary>Saves nothing, and lets a case that cannot be derived stop it.</summary>
    /// <param name="isKept">False for a look ahead: the cases are not tracked.</param>
    /// <param name="year">Null: each case by the year of its session.</param>
    /// <param name="first">What a case does before, such as following another limit of its own.</param>
    /// <returns>What moved, in the order of cases.</returns>
    public async Task<IReadOnlyList<DeadlineShift>> DeriveAsync(
        IReadOnlyCollection<long> ids, bool isKept, HandlingYear? year, WorkingDayCalendar calendar, DateTime now, CancellationToken ct,
        Action<Proposal>? first = null)
    {
        var cases = db.Proposals.ForDeadlines().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id);
        var house = isKept ? await Roster.LoadAsync(db, ct) : null;
        var shifts = new List<DeadlineShift>();
        foreach (var proposal in await (isKept ? cases.AsTracking() : cases.AsNoTrackingWithIdentityResolution()).ToListAsync(ct))
        {
            proposal.InOrder();
            first?.Invoke(proposal);
            var lapsed = DeadlineBook.Refresh(proposal, year ?? await YearOfAsync(proposal.SessionId, ct), calendar, now);
            if (house is not null)
            {
                if (lapsed.Count > 0)
                {
                    await db.TellLapsedAsync(proposal, lapsed, Actor.Desk(now), ct);
                }

                proposal.KeepWork(house, now);
            }

            shifts.AddRange(
                proposal.Deadlines.Where(d => d is { IsInForce: false, SupersededBy: not null }).OrderBy(d => d.Kind).ThenBy(d => d.DueOn)
                .Select(d => new DeadlineShift(proposal.Id, proposal.NumberInWords, d.Kind, d.DueOn, d.SupersededBy!.DueOn)));
        }

        return shifts;
    }

    private async Task<HandlingYear> YearOfAsync(long sessionId, CancellationToken ct) =>
        _years.TryGetValue(sessionId, out var year) ? year : _years[sessionId] = await deadlines.YearOfAsync(sessionId, ct);
}
