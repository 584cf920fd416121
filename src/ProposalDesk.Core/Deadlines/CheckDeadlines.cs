using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// The check of every day: derives the deadlines of all cases that are open, or still wait for a sheet, anew from their
/// facts and puts right what is out of step, so that neither a request that lapsed overnight nor a restored backup can hide
/// a date. In pages, each a transaction of its own: a hundred thousand cases need no more memory than a hundred.
/// </summary>
public sealed class CheckDeadlines(DeskContext db, DeadlineBook deadlines, DeadlineDerivation derivation, DeskClock clock)
{
    private const int PageSize = 300;

    /// <param name="goOn">Called after each page, so that a long check keeps its lease.</param>
    /// <returns>How many deadlines got another date.</returns>
    public async Task<int> ExecuteAsync(Func<Task> goOn, CancellationToken ct)
    {
        var calendar = await deadlines.CalendarAsync(ct);
        var moved = 0;
        for (long after = 0; await PageAsync(after, ct) is { Count: > 0 } page; after = page[^1])
        {
            moved += (await derivation.KeepAsync(page, null, calendar, clock.UtcNow, ct)).Count;
            await goOn();
        }

        if (moved > 0)
        {
            db.Record(Actor.Desk(clock.UtcNow), string.Create(CultureInfo.InvariantCulture, $"每日核对时限，{moved}项与办理情况不一致，已经重新推算。"));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        return moved;
    }

    private Task<List<long>> PageAsync(long after, CancellationToken ct) =>
        db.Proposals
            .Where(p => p.Id > after && (!ProposalStatuses.Final.Contains(p.Status)
                || p.Deadlines.Any(d => d.Kind == DeadlineKind.Feedback && d.MetOn == null && d.SupersededAt == null)))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(PageSize).ToListAsync(ct);
}
