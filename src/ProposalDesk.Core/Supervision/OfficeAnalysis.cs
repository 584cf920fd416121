using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Supervision;

/// <summary>The office's own limits in the progress analysis, and to whom lateness is laid: the office and leaders included.</summary>
public sealed class OfficeAnalysis(DeskContext db, DeadlineBasisBook bases, HeldAtLimitQuery held)
{
    private static readonly List<DeadlineKind> _office = [.. Enum.GetValues<DeadlineKind>().Where(k => k.IsOfTheOffice())];

    public async Task<OfficeReport> RunAsync(long bureauId, int year, DateOnly today, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var sessions = basis.Sessions.Where(s => basis.YearOf(s.Id).Year == year).Select(s => s.Id).ToList();
        var cases = db.Proposals.AsNoTracking()
            .Where(p => p.BureauId == bureauId && sessions.Contains(p.SessionId) && !ProposalStatuses.Gone.Contains(p.Status));

        return new(await StepsAsync(cases, today, basis.Calendar, ct), await BlameAsync(cases, today, ct));
    }

    // Rows of equal dates are counted by the database; only different spans come over.
    private static async Task<IReadOnlyList<OfficeReport.OfficeStep>> StepsAsync(
        IQueryable<Proposal> cases, DateOnly today, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var spans = await (
            from p in cases
            from d in p.Deadlines
            where d.SupersededAt == null && _office.Contains(d.Kind) && d.ResponsibleKind == HolderKind.Clerk
                && (d.MetOn != null || (d.DueOn < today && !d.IsPaused))
            group d by new { d.Kind, d.BaseOn, d.DueOn, d.MetOn, d.PausedDays } into g
            select new { g.Key.Kind, g.Key.BaseOn, g.Key.DueOn, g.Key.MetOn, g.Key.PausedDays, Count = g.Count() }).ToListAsync(ct);

        return
        [
            .. from kind in _office
               let done = spans.Where(s => s.Kind == kind && s.MetOn is not null).ToList()
               select new OfficeReport.OfficeStep(
                   kind.Label()[..^"时限".Length],
                   done.Sum(s => s.Count),
                   done.Where(s => s.MetOn <= s.DueOn).Sum(s => s.Count),
                   new(done.Sum(s => s.Count), done.Sum(s => s.Count
                       * Math.Max(0, calendar.WorkingDaysBetween(s.BaseOn, s.MetOn!.Value) - s.PausedDays))),
                   spans.Where(s => s.Kind == kind && s.MetOn is null).Sum(s => s.Count)),
        ];
    }

    private async Task<IReadOnlyList<OfficeReport.LateWith>> BlameAsync(IQueryable<Proposal> cases, DateOnly today, CancellationToken ct)
    {
        var open = await cases.Where(LateCases.On(today)).Select(p => p.Id).ToHashSetAsync(ct);
        var had = await held.RunAsync(cases.Where(LateCases.EverBy(today)), ct);

        return
        [
            .. open.Select(id => (Group: had.TryGetValue(id, out var h) ? h.Group : HeldAtLimitQuery.Office, Open: 1))
                .Concat(had.Where(h => !open.Contains(h.Key)).Select(h => (h.Value.Group, Open: 0)))
                .GroupBy(x => x.Group)
                .Select(g => new OfficeReport.LateWith(g.Key, g.Count(), g.Sum(x => x.Open)))
                .OrderByDescending(b => b.Cases).ThenBy(b => b.Name, StringComparer.Ordinal),
        ];
    }
}
