using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// Which open deadlines another calendar would move; saves nothing. Most are worked out from their rows alone, read in
/// pages, so that a large desk need not wait; only cases whose limits stood still are opened, one at a time.
/// </summary>
public sealed class CalendarLookAhead(DeskContext db, DeadlineBook deadlines, CaseTroubles troubles)
{
    private const int PageSize = 2000;

    /// <param name="first">The first day that changes.</param>
    /// <param name="final">The last one.</param>
    /// <param name="after">The calendar as it would be.</param>
    public async Task<ShiftedDeadlines> LookAsync(
        DateOnly first, DateOnly final, WorkingDayCalendar after, DateOnly today, CancellationToken ct)
    {
        var (shifts, stoodStill) = (new ShiftedDeadlines(), new SortedSet<long>());
        for (long last = 0; ;)
        {
            var page = await PageAsync(last, first, final, today, ct);
            foreach (var row in page)
            {
                if (row.StoodStill)
                {
                    stoodStill.Add(row.ProposalId);
                }
                else
                {
                    Add(shifts, today, new(row.ProposalId, row.CaseKind
                        .NumberInWords(row.CaseNumber), row.Kind, row.DueOn, after.AddWorkingDays(row.BaseOn, row.Amount)));
                }
            }

            if (page.Count < PageSize)
            {
                break;
            }

            last = page[^1].Id;
        }

        foreach (var id in stoodStill)
        {
            await troubles.GuardAsync([id], one => LookAsync(one[0]), i => i, "推算时限");
        }

        return shifts;

        async Task LookAsync(long id)
        {
            var proposal = await db.Proposals.AsNoTrackingWithIdentityResolution().Whole().SingleAsync(p => p.Id == id, ct);
            proposal.InOrder();
            var plans = DeadlinePlan.For(proposal, await deadlines.YearOfAsync(proposal.SessionId, ct), after).ToDictionary(p => p.Key);
            foreach (var row in proposal.Deadlines.Where(d => d.IsOpen && d.DueOn >= today && plans.ContainsKey(d.Key)))
            {
                Add(shifts, today, new(id, proposal.NumberInWords, row.Kind, row.DueOn, plans[row.Key].DueOn));
            }
        }
    }

    // Nobody becomes late in the past.
    private static void Add(ShiftedDeadlines shifts, DateOnly today, DeadlineShift shift)
    {
        if (shift.From != shift.To && shift.To >= today)
        {
            shifts.Add(shift);
        }
    }

    // Those that passed stay, and so do sheets: the member was told their date. Internal dates are put off by pauses only.
    private async Task<List<Row>> PageAsync(long last, DateOnly first, DateOnly final, DateOnly today, CancellationToken ct) => await (
        from d in db.Deadlines.AsNoTracking()
        where d.Id > last && d.MetOn == null && d.SupersededAt == null && d.DueOn >= today && d.DueOn >= first && d.BaseOn <= final
        join p in db.Proposals on d.ProposalId equals p.Id
        let stoodStill = p.TransferRequests.Any(t => t.Granted == false)
        where (d.Unit == DeadlineUnit.WorkingDay && d.Kind != DeadlineKind.Feedback) || stoodStill
        orderby d.Id
        select new Row(d.Id, p.Id, p.CaseNumber, p.Kind, d.Kind, d.BaseOn, d.Amount, d.DueOn, stoodStill))
        .Take(PageSize)
        .ToListAsync(ct);

    private sealed record Row(
        long Id, long ProposalId, string CaseNumber, ProposalKind CaseKind, DeadlineKind Kind, DateOnly BaseOn, int Amount, DateOnly DueOn,
        bool StoodStill);
}
