using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Supervision;

/// <summary>
/// How quickly sections and handlers work, from deadline records and review steps. A section is measured from its own
/// acceptance, without pauses and without the time others have the case (domain.md §5–6).
/// </summary>
public sealed class ProgressAnalysis(DeskContext db, DeadlineBasisBook bases, PeopleBook people)
{
    private static readonly DeadlineKind[] _measured = [DeadlineKind.Acceptance, DeadlineKind.FirstContact, DeadlineKind.FirstDraft,
        DeadlineKind.ReviewStep];

    /// <param name="most">How many of the cases that are late are named; all of them are counted.</param>
    public async Task<ProgressReport> RunAsync(long bureauId, int year, DateOnly today, CancellationToken ct, int most = int.MaxValue)
    {
        var basis = await bases.OpenAsync(ct);
        var sessions = basis.Sessions.Where(s => basis.YearOf(s.Id).Year == year).Select(s => s.Id).ToList();
        var cases = db.Proposals.AsNoTracking()
            .Where(p => p.BureauId == bureauId && sessions.Contains(p.SessionId) && !ProposalStatuses.Gone.Contains(p.Status));
        var counts = await CountsAsync(cases, today, ct);
        var (sectionNames, handlerNames) = (await people.SectionsAsync(ct), await people.NamesAsync(ct));
        var paces = await PacesAsync(cases, basis.Calendar, ct);
        var signed = await SignedAsync(cases, basis.Calendar, ct);
        var returns = (await (
            from p in cases
            from r in p.Replies
            from s in r.Steps
            where s.Verdict == ReviewVerdict.Returned
            group s by new { Section = p.LeadSectionId ?? 0, Handler = p.HandlerId ?? 0 } into g
            select new { g.Key.Section, g.Key.Handler, Count = g.Count() }).ToListAsync(ct))
            .ToDictionary(r => (r.Section, r.Handler), r => r.Count);

        var cells = counts.Select(c => new ProgressReport.Line(
            c.Section, c.Handler, c.Handler == 0 ? "尚未确定承办人" : handlerNames[c.Handler],
            c.Section == 0 ? "尚未分派" : sectionNames[c.Section], c.Cases, c.Open, c.Overdue, c.HeldUp, c.Answered, c.InTime,
            returns.GetValueOrDefault((c.Section, c.Handler)),
            Pace(c, DeadlineKind.Acceptance), Pace(c, DeadlineKind.FirstContact), Pace(c, DeadlineKind.FirstDraft),
            Pace(c, DeadlineKind.ReviewStep), signed.GetValueOrDefault((c.Section, c.Handler), new(0, 0))))
            .Zip(counts, (line, c) => (line, c.Section)).ToList();
        var sections = cells.GroupBy(c => c.Section).Select(g => Sum(g.Key, g.First().line.SectionName!, g.Select(c => c.line)))
            .OrderByDescending(l => l.Overdue).ThenBy(l => l.Name, StringComparer.Ordinal).ToList();

        return new(
            year,
            Sum(null, "全局", sections),
            sections,
            [.. cells.Select(c => c.line).Where(l => l.HandlerId != 0).OrderByDescending(l => l.Overdue).ThenByDescending(l => l.Open)
                .ThenBy(l => l.HandlerId)],
            await LateAsync(cases, today, basis.Calendar, most, ct),
            await HeldUpAsync(cases, today, basis.Calendar, most, ct),
            sessions);

        ProgressReport.Pace Pace(Count c, DeadlineKind kind) => paces.GetValueOrDefault((c.Section, c.Handler, kind), new(0, 0));
    }

    private static async Task<List<Count>> CountsAsync(IQueryable<Proposal> cases, DateOnly today, CancellationToken ct) => await cases
        .GroupBy(p => new { Section = p.LeadSectionId ?? 0, Handler = p.HandlerId ?? 0 })
        .Select(g => new Count(
            g.Key.Section,
            g.Key.Handler,
            g.Count(),
            g.Count(p => p.AnsweredOn == null && p.Status != ProposalStatus.Closed),
            g.Count(p => p.AnsweredOn == null && p.Status != ProposalStatus.Closed && p.DueOn < today),
            g.Count(p => p.AnsweredOn == null && p.Status != ProposalStatus.Closed && p.DueOn >= today && p.NextDueOn < today),
            g.Count(p => p.AnsweredOn != null),
            g.Count(p => p.AnsweredOn != null && p.AnsweredOn <= p.DueOn)))
        .ToListAsync(ct);

    // Rows of equal dates are counted by the database; only different spans come over.
    private static async Task<Dictionary<(long, long, DeadlineKind), ProgressReport.Pace>> PacesAsync(
        IQueryable<Proposal> cases, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var spans = await (
            from p in cases
            from d in p.Deadlines
            where d.SupersededAt == null && d.MetOn != null && _measured.Contains(d.Kind)
                && (d.Kind != DeadlineKind.ReviewStep || d.ResponsibleKind == HolderKind.SectionHead)
                && (d.Kind != DeadlineKind.Acceptance || d.ResponsibleSectionId == p.LeadSectionId)
            group d by new { Section = p.LeadSectionId ?? 0, Handler = p.HandlerId ?? 0, d.Kind, d.BaseOn, d.MetOn, d.PausedDays } into g
            select new
            {
                g.Key.Section,
                g.Key.Handler,
                g.Key.Kind,
                g.Key.BaseOn,
                MetOn = g.Key.MetOn!.Value,
                g.Key.PausedDays,
                Count = g.Count(),
            }).ToListAsync(ct);

        return spans.GroupBy(s => (s.Section, s.Handler, s.Kind)).ToDictionary(
            g => g.Key,
            g => g.Aggregate(
                new ProgressReport.Pace(0, 0),
                (sum, s) => sum
                    + new ProgressReport.Pace(s.Count,
                        s.Count * Math.Max(0, calendar.WorkingDaysBetween(s.BaseOn, s.MetOn) - s.PausedDays))));
    }

    // Of the first letter: the day its draft first went to review stands in its deadline record.
    private static async Task<Dictionary<(long, long), ProgressReport.Pace>> SignedAsync(
        IQueryable<Proposal> cases, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var spans = await (
            from p in cases
            from d in p.Deadlines
            where d.SupersededAt == null && d.MetOn != null && d.Kind == DeadlineKind.FirstDraft
            select new
            {
                Section = p.LeadSectionId ?? 0,
                Handler = p.HandlerId ?? 0,
                From = d.MetOn!.Value,
                To = p.Replies.Min(r => r.SignedOn),
            }).ToListAsync(ct);

        return spans.Where(s => s.To is not null).GroupBy(s => (s.Section, s.Handler)).ToDictionary(
            g => g.Key, g => new ProgressReport.Pace(g.Count(), g.Sum(s => Math.Max(0, calendar.WorkingDaysBetween(s.From, s.To!.Value)))));
    }

    private static async Task<IReadOnlyList<ProgressReport.LateCase>> LateAsync(IQueryable<Proposal> cases, DateOnly today,
        WorkingDayCalendar calendar, int most, CancellationToken ct) =>
    [
        .. (await cases.Where(LateCases.On(today))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(most)
            .Select(p => new
            {
                p.Id,
                p.CaseNumber,
                p.Kind,
                p.Title,
                Section = p.LeadSectionName ?? "尚未分派",
                p.HandlerName,
                p.HolderText,
                p.DueOn,
            })
            .ToListAsync(ct))
            .Select(p => new ProgressReport.LateCase(
                p.Id, p.Kind.NumberInWords(p.CaseNumber), p.Title, p.Section, p.HandlerName, p.HolderText, p.DueOn,
                calendar.WorkingDaysBetween(p.DueOn, today))),
    ];

    // In time by 办理时限, but whoever has it now is behind.
    private static async Task<IReadOnlyList<ProgressReport.HeldUpCase>> HeldUpAsync(IQueryable<Proposal> cases, DateOnly today,
        WorkingDayCalendar calendar, int most, CancellationToken ct) =>
    [
        .. (await cases.Where(p => p.AnsweredOn == null && p.Status != ProposalStatus.Closed && p.DueOn >= today && p.NextDueOn < today)
            .OrderBy(p => p.NextDueOn).ThenBy(p => p.Id).Take(most)
            .Select(p => new { p.Id, p.CaseNumber, p.Kind, p.Title, p.HolderText, p.DueOn, NextDueOn = p.NextDueOn!.Value, p.NextDueKind })
            .ToListAsync(ct))
            .Select(p => new ProgressReport.HeldUpCase(
                p.Id, p.Kind.NumberInWords(p.CaseNumber), p.Title, p.HolderText,
                DeadlineKind.Case.InWords(p.DueOn, today, calendar), p.NextDueKind!.Value.InWords(p.NextDueOn, today, calendar))),
    ];

    private static ProgressReport.Line Sum(long? id, string name, IEnumerable<ProgressReport.Line> lines) => lines.Aggregate(
        new ProgressReport.Line(id, null, name, null, 0, 0, 0, 0, 0, 0, 0, new(0, 0), new(0, 0), new(0, 0), new(0, 0), new(0, 0)),
        (a, b) => a with
        {
            Cases = a.Cases + b.Cases,
            Open = a.Open + b.Open,
            Overdue = a.Overdue + b.Overdue,
            HeldUp = a.HeldUp + b.HeldUp,
            Answered = a.Answered + b.Answered,
            InTime = a.InTime + b.InTime,
            Returns = a.Returns + b.Returns,
            Accept = a.Accept + b.Accept,
            Contact = a.Contact + b.Contact,
            Draft = a.Draft + b.Draft,
            Review = a.Review + b.Review,
            Sign = a.Sign + b.Sign,
        });

    private sealed record Count(long Section, long Handler, int Cases, int Open, int Overdue, int HeldUp, int Answered,
        int InTime);
}
