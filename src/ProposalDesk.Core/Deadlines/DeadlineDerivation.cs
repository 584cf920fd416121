using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Derives the deadlines of a page of cases anew from their facts: the one way by which changed limits, changed calendars
/// and the nightly check go, and the look ahead before each. Who calls it saves, or saves nothing.
/// </summary>
public sealed class DeadlineDerivation(DeskContext db, DeadlineBook deadlines)
{
    private readonly Dictionary<long, HandlingYear> _years = [];

    /// <param name="isKept">False for a look ahead: the cases are not tracked.</param>
    /// <param name="year">Null: each case by the year of its session.</param>
    /// <param name="first">What a case does before, such as following another limit of its own.</param>
    /// <returns>What moved, in the order of cases.</returns>
    public async Task<IReadOnlyList<DeadlineShift>> DeriveAsync(
        IReadOnlyCollection<long> ids, bool isKept, HandlingYear? year, WorkingDayCalendar calendar, DateTime now, CancellationToken ct, Action<Proposal>? first = null)
    {
        var cases = db.Proposals.Whole().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id);
        var shifts = new List<DeadlineShift>();
        foreach (var proposal in await (isKept ? cases.AsTracking() : cases.AsNoTrackingWithIdentityResolution()).ToListAsync(ct))
        {
            first?.Invoke(proposal);
            var lapsed = DeadlineBook.Refresh(proposal, year ?? await YearOfAsync(proposal.SessionId, ct), calendar, now);
            if (isKept && lapsed.Count > 0)
            {
                await db.TellLapsedAsync(proposal, lapsed, Actor.Desk(now), ct);
            }

            shifts.AddRange(proposal.Deadlines.Where(d => d is { IsInForce: false, SupersededBy: not null }).OrderBy(d => d.Kind).ThenBy(d => d.DueOn)
                .Select(d => new DeadlineShift(proposal.Id, proposal.NumberInWords, d.Kind, d.DueOn, d.SupersededBy!.DueOn)));
        }

        return shifts;
    }

    private async Task<HandlingYear> YearOfAsync(long sessionId, CancellationToken ct) =>
        _years.TryGetValue(sessionId, out var year) ? year : _years[sessionId] = await deadlines.YearOfAsync(sessionId, ct);
}
