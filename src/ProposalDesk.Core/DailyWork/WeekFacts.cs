using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.DailyWork;

/// <summary>Everything the digests of a week are made of, read once for all who get one.</summary>
internal sealed record WeekFacts
{
    public const int DaysAhead = 14;

    public required DateOnly Day { get; init; }

    public required WorkingDayCalendar Calendar { get; init; }

    /// <summary>Unanswered cases that are late, fall due within <see cref="DaysAhead"/> days, or are key ones.</summary>
    public required IReadOnlyList<WeekCase> Cases { get; init; }

    /// <summary>Cases with a 不满意 that nobody has answered.</summary>
    public required IReadOnlyList<WeekCase> Dissatisfied { get; init; }

    public required IReadOnlyList<(WeekCase Case, string Promise, DateOnly DueOn)> Promises { get; init; }

    /// <summary>Letters and reports that wait for a signature, by who holds it.</summary>
    public required IReadOnlyList<(string Holder, string Text, string Place)> Signatures { get; init; }

    /// <summary>What of cases waits for the clerk, the oldest first.</summary>
    public required IReadOnlyList<(string Case, string Action, DateOnly Since, DateOnly? LimitOn)> Office { get; init; }

    public required IReadOnlyList<WeekCount> Counts { get; init; }

    public static async Task<WeekFacts> LoadAsync(DeskContext db, DateOnly day, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var until = day.AddDays(DaysAhead);
        var unanswered = db.Proposals.AsNoTracking().Where(p => p.AnsweredOn == null && !ProposalStatuses.Final.Contains(p.Status));
        var dissatisfied = await db.UnansweredDissatisfactions().Select(s => s.ProposalId).Distinct().ToListAsync(ct);
        var promises = await (
            from d in db.Deadlines.AsNoTracking()
            where d.Kind == DeadlineKind.Commitment && d.MetOn == null && d.SupersededAt == null && d.DueOn <= until
            orderby d.DueOn, d.Id
            select new
            {
                CaseId = d.ProposalId!.Value,
                d.DueOn,
                d.ResponsibleText,
                Text = db.Replies.Where(r => r.ProposalId == d.ProposalId)
                    .SelectMany(r => r.Commitments, (r, c) => new { r.Number, c.Order, c.Text })
                    .Where(x => d.Key == "promise:" + x.Number + ":" + x.Order).Select(x => x.Text).FirstOrDefault(),
            }).ToListAsync(ct);
        var promised = promises.Select(p => p.CaseId).Distinct().ToList();
        var named = db.Proposals.AsNoTracking().Where(p => promised.Contains(p.Id) || dissatisfied.Contains(p.Id));
        var cases = (await Read(named).ToListAsync(ct)).ToDictionary(c => c.Id);
        var waiting = await (
            from w in db.WorkItems.AsNoTracking()
            where w.OpenKey != null && (w.ShownFrom == null || w.ShownFrom <= day)
                && (w.Action == "签发" || (w.Holder == WorkHolder.Clerk.Key && w.ProposalId != null))
            join p in db.Proposals on w.ProposalId equals p.Id into proposals
            from p in proposals.DefaultIfEmpty()
            orderby w.Since, w.Id
            select new
            {
                w.Holder,
                w.Action,
                w.Since,
                w.LimitOn,
                w.ProposalId,
                w.ReportId,
                Kind = (ProposalKind?)p.Kind,
                p.CaseNumber,
                p.Title,
            }).ToListAsync(ct);

        return new()
        {
            Day = day,
            Calendar = calendar,
            Cases = await Read(unanswered.Where(p => p.DueOn <= until || p.IsKey)).ToListAsync(ct),
            Dissatisfied = [.. dissatisfied.Where(cases.ContainsKey).Select(id => cases[id]).OrderBy(c => c.DueOn).ThenBy(c => c.Id)],
            Promises = [.. promises.Where(p => cases.ContainsKey(p.CaseId))
                .Select(p => (cases[p.CaseId] with { Holder = p.ResponsibleText }, p.Text ?? "", p.DueOn))],
            Signatures = [.. waiting.Where(w => w.Action == "签发").Select(w => w.ProposalId is { } id
                ? (w.Holder, $"{w.Kind!.Value.NumberInWords(w.CaseNumber)}《{w.Title}》", FormattableString.Invariant($"/proposals/{id}"))
                : (w.Holder, "汇报材料", FormattableString.Invariant($"/reports/{w.ReportId}")))],
            Office = [.. waiting.Where(w => w.Holder == WorkHolder.Clerk.Key && w.ProposalId != null)
                .Select(w => (w.Kind!.Value.NumberInWords(w.CaseNumber), w.Action, w.Since.ToBeijingDate(), w.LimitOn))],
            Counts = await (
                from d in db.Deadlines.AsNoTracking()
                where d.Kind == DeadlineKind.Case && d.BaseOn <= day
                join p in db.Proposals on d.ProposalId equals p.Id
                join s in db.Sessions on p.SessionId equals s.Id
                join y in db.HandlingYears on s.HandlingYearId equals y.Id
                where y.Year == day.Year || y.Year == day.Year - 1
                select new WeekCount(
                    d.BaseOn, d.DueOn, d.MetOn, d.SupersededAt, d.Key == "round:1", y.Year, p.LeadSectionId, p.SupervisingDeputyId))
                .ToListAsync(ct),
        };
    }

    private static IQueryable<WeekCase> Read(IQueryable<Proposal> cases) => cases.OrderBy(p => p.DueOn).ThenBy(p => p.Id)
        .Select(p => new WeekCase(
            p.Id, p.Kind, p.CaseNumber, p.Title, p.Status, p.DueOn, p.IsKey, p.HolderText, p.LeadSectionName, p.LeadSectionId,
            p.SupervisingDeputyId));
}
