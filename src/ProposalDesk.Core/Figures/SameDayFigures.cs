using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>Two years at the same day of the year (domain.md §7): how many cases were answered, in time and late by then.</summary>
public sealed class SameDayFigures(DeskContext db, DeadlineBasisBook bases, KeptCounts kept)
{
    /// <param name="deputyId">Only cases this leader guides; null for all.</param>
    /// <returns>Null for a year that was not kept here.</returns>
    public async Task<SameDay?> OnAsync(DateOnly day, long bureauId, long? deputyId, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var sessions = basis.Sessions.Where(s => basis.YearOf(s.Id) is var y && y.Year == day.Year && y.BureauId == bureauId)
            .Select(s => s.Id)
            .ToList();
        if (sessions.Count == 0)
        {
            return null;
        }

        var counts = await kept.KeepSumsAsync(
            FormattableString.Invariant($"same day {bureauId} {deputyId} {day:O}"), block => CountAsync(sessions, day, deputyId, block, ct),
            c => c.Block, ct);

        return counts.Aggregate(new SameDay(0, 0, 0, 0, 0), (a, b) =>
            new(0, a.Received + b.Received, a.Answered + b.Answered, a.InTime + b.InTime, a.Late + b.Late));
    }

    // The first round's own row says when it was due and met, whatever became of the case later.
    private async Task<IReadOnlyList<SameDay>> CountAsync(
        List<long> sessions, DateOnly day, long? deputyId, CaseBlock? block, CancellationToken ct)
    {
        var (first, end) = (block?.From ?? 0, block?.UpTo ?? long.MaxValue);

        return await (
            from p in db.Proposals.AsNoTracking()
            where sessions.Contains(p.SessionId) && p.Id >= first && p.Id < end && !ProposalStatuses.Gone.Contains(p.Status)
                && (deputyId == null || p.SupervisingDeputyId == deputyId)
            join d in db.Deadlines on p.Id equals d.ProposalId
            where d.Kind == DeadlineKind.Case && d.Key == "round:1" && d.SupersededAt == null && d.BaseOn <= day
            group d by p.Id / CaseBlock.Size into g
            select new SameDay(
                g.Key,
                g.Count(),
                g.Count(d => d.MetOn <= day),
                g.Count(d => d.MetOn <= day && d.MetOn <= d.DueOn),
                g.Count(d => d.DueOn < day && (d.MetOn == null || d.MetOn > day))))
            .ToListAsync(ct);
    }
}
