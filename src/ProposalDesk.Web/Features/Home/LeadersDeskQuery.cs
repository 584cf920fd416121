using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Home;

/// <summary>The Director's desk over the whole bureau, a deputy's over the cases they guide; kept until a case changes.</summary>
public sealed class LeadersDeskQuery(
    DeskContext db, DeadlineBasisBook bases, KeptCounts kept, SameDayFigures sameDay, LeadersMarksQuery leadersMarks)
{
    private static readonly List<DeadlineKind> _office = [.. Enum.GetValues<DeadlineKind>().Where(k => k.IsOfTheOffice())];

    public Task<LeadersDesk> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        long? deputyId = actor.Is(DeskRole.Director) ? null : actor.Capacities.First(c => c.Is(DeskRole.DeputyDirector)).UserId;

        return kept.KeepAsync(
            FormattableString.Invariant($"leader {bureauId} {deputyId} {actor.Today:O}"), () =>
                ReadAsync(bureauId, deputyId, actor.Today, ct), ct);
    }

    private async Task<LeadersDesk> ReadAsync(long bureauId, long? deputyId, DateOnly today, CancellationToken ct)
    {
        var calendar = (await bases.OpenAsync(ct)).Calendar;
        var until = today.AddDays(LeadersDesk.DaysAhead);
        var marks = (await leadersMarks.RunAsync(bureauId, deputyId, today, until, ct)).ToLookup(m => m.Kind);
        var parts = new List<LeadersDesk.Part>
        {
            await CasesAsync("late", "办理时限已逾期", isBad: true, marks[LeadersMarksQuery.MarkKind.Late], "~/proposals?light=Red",
                c => $"已逾期{Lateness.Days(calendar.WorkingDaysBetween(c.DueOn, today))}（原定{c.DueOn.InShort()}），{With(c)}", ct),
            await CasesAsync("soon", $"{LeadersDesk.DaysAhead}天内到期", isBad: false, marks[LeadersMarksQuery.MarkKind.Soon],
                "~/proposals", c => $"办理时限{c.DueOn.InShort()}，{With(c)}", ct),
            await CasesAsync("dissatisfied", "不满意没有答复", isBad: true, marks[LeadersMarksQuery.MarkKind.Dissatisfied], "~/proposals",
                c => $"{c.Status.Label()}，{With(c)}", ct),
            await CasesAsync("key", "重点件没有答复", isBad: false, marks[LeadersMarksQuery.MarkKind.Key], "~/proposals",
                c => $"{c.Status.Label()}，办理时限{c.DueOn.InShort()}，{With(c)}", ct),
            await PromisesAsync(marks[LeadersMarksQuery.MarkKind.Promise], today, ct),
        };
        if (deputyId is null
            || await db.Sections.AnyAsync(s => s.BureauId == bureauId && s.IsOffice && s.SupervisingDeputyId == deputyId, ct))
        {
            parts.Add(await OfficeAsync(bureauId, today, calendar, ct));
        }

        return new(
            [.. parts.Where(p => p.Number > 0)],
            await sameDay.OnAsync(today, bureauId, deputyId, ct) is { Received: > 0 } now
                ? LeadersDesk.Compare(now, await sameDay.OnAsync(today.AddYears(-1), bureauId, deputyId, ct))
                : [],
            await db.Set<Commitment>().Where(c => c.Status == CommitmentStatus.Open && c.DueOn < today)
                .OrderBy(c => c.Status).Take(HomePage.Many).CountAsync(ct));

        static string With(CaseRow row) => $"现在由{row.HolderText}办理";
    }

    private async Task<LeadersDesk.Part> CasesAsync(
        string key, string name, bool isBad, IEnumerable<LeadersMarksQuery.Mark> marks, string address, Func<CaseRow, string> what,
        CancellationToken ct)
    {
        var (number, first) = FirstOf(marks);
        var named = first.Count == 0 ? [] : await db.Proposals.AsNoTracking().Where(p => first.Contains(p.Id))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id)
            .Select(p => new CaseRow(p.Id, p.CaseNumber, p.Kind, p.Title, p.Status, p.DueOn, p.HolderText, p.LeadSectionId != null))
            .ToListAsync(ct);

        return new(key, name, "件", number, isBad, [.. named.Select(c => Line(c, what(c)))], number > named.Count ? address : null);
    }

    private static (int Number, IReadOnlyList<long> First) FirstOf(IEnumerable<LeadersMarksQuery.Mark> marks)
    {
        var all = marks.ToList();

        return (all.Count, [.. all.OrderBy(m => m.DueOn).ThenBy(m => m.Id).Take(LeadersDesk.Named).Select(m => m.Id)]);
    }

    private async Task<LeadersDesk.Part> PromisesAsync(IEnumerable<LeadersMarksQuery.Mark> marks, DateOnly today, CancellationToken ct)
    {
        var (number, first) = FirstOf(marks);
        var named = first.Count == 0 ? [] : await (
            from c in db.Set<Commitment>().AsNoTracking()
            where first.Contains(c.Id)
            join r in db.Replies on c.ReplyId equals r.Id
            join p in db.Proposals on r.ProposalId equals p.Id
            orderby c.DueOn, c.Id
            select new { p.Id, p.CaseNumber, p.Kind, c.Text, c.DueOn, p.HandlerName }).ToListAsync(ct);

        return new("promises", "承诺已经或者快要到期", "项", number, false,
        [
            .. named.Select(p => new LeadersDesk.Line(
                p.Kind.NumberInWords(p.CaseNumber), p.Text,
                $"{p.DueOn.InShort()}前落实{(p.DueOn < today ? "，已经过期" : "")}，承办人{p.HandlerName}", Address(p.Id), [])),
        ], "~/commitments");
    }

    // What the office itself has let pass: by kind, the oldest first.
    private async Task<LeadersDesk.Part> OfficeAsync(long bureauId, DateOnly today, WorkingDayCalendar calendar, CancellationToken ct)
    {
        var late = await (
            from d in db.Deadlines.AsNoTracking()
            where _office.Contains(d.Kind) && d.MetOn == null && d.SupersededAt == null && !d.IsPaused && d.DueOn < today
            join p in db.Proposals on d.ProposalId equals p.Id
            where p.BureauId == bureauId
            group d by d.Kind into g
            select new { g.Key, Number = g.Count(), Oldest = g.Min(d => d.DueOn), ProposalId = g.OrderBy(d => d.DueOn).First().ProposalId })
            .ToListAsync(ct);

        return new("office", "局办公室自己超过时限", "项", late.Sum(l => l.Number), true,
        [
            .. late.OrderBy(l => l.Oldest).Select(l => new LeadersDesk.Line(
                $"{l.Key.Label()}：{l.Number}项", null,
                $"最早的应在{l.Oldest.InShort()}前办，已过{Lateness.Days(calendar.WorkingDaysBetween(l.Oldest, today))}", Address(l.ProposalId ?? 0),
                    [])),
        ], null);
    }

    private static LeadersDesk.Line Line(CaseRow c, string what) => new(
        c.Kind.NumberInWords(c.CaseNumber), c.Title, what, Address(c.Id),
        c.IsAssigned ? [new("督办", $"{Address(c.Id)}/notice"), new("催办", $"{Address(c.Id)}/chase")] : []);

    private static string Address(long id) => FormattableString.Invariant($"~/proposals/{id}");

    private sealed record CaseRow(
        long Id, string CaseNumber, ProposalKind Kind, string Title, ProposalStatus Status, DateOnly DueOn, string HolderText,
            bool IsAssigned);
}
