using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.CalendarSubscription;

/// <summary>
/// The dates behind a calendar address: what the person has to meet, for a head all that lies with the section, for
/// clerk and leaders the yearly dates too. Whoever stands in for a leader has the leader's as well. Changes nothing.
/// </summary>
public sealed class CalendarFeedQuery(
    DeskContext db, ActorProvider people, DeadlineBasisBook bases, DeskClock clock, IOptions<DeskOptions> options)
{
    private const int MostEntries = 2000;

    /// <returns>Null for a code nobody has, or no longer has.</returns>
    public async Task<CalendarFeed?> RunAsync(string code, CancellationToken ct)
    {
        var hash = CalendarCodes.HashOf(code);
        var userId = await db.CalendarLinks.AsNoTracking().Where(l => l.CodeHash == hash).Select(l => (long?)l.UserId)
            .SingleOrDefaultAsync(ct);
        if (userId is not { } id || await people.FindAsync(id, ct) is not { } person)
        {
            return null;
        }

        var basis = await bases.OpenAsync(ct);
        var years = basis.Years.Where(y => y.BureauId == person.BureauId).ToList();
        var entries = await EntriesAsync(person.Actor, person.BureauId, ct);

        return new(
            clock.Today,
            basis.Calendar,
            options.Value.PublicUrl?.ToString().TrimEnd('/'),
            [.. entries.Where(e => e.Statutory is null || !years.Exists(y =>
                e.Key.StartsWith(FormattableString.Invariant($"{y.Year}:"), StringComparison.Ordinal) && y.IsOlderThanYear(e.DueOn)))]);
    }

    // What waits for the person, what names them, and for a head what lies with the section.
    private async Task<List<CalendarFeed.Entry>> EntriesAsync(Actor actor, long bureauId, CancellationToken ct)
    {
        var users = actor.Capacities.Select(h => h.UserId).ToList();
        var headed = actor.Capacities.Where(h => h.Is(DeskRole.SectionHead) && h.SectionId is not null).Select(h => h.SectionId!.Value)
            .ToList();
        var keys = WorkHolder.KeysOf(actor).ToList();
        var seesYear = actor.Is(DeskRole.Clerk) || actor.Is(DeskRole.Director) || actor.Is(DeskRole.DeputyDirector);

        return await (
            from d in db.Deadlines.AsNoTracking()
            where d.MetOn == null && d.SupersededAt == null && !d.IsPaused
            join p in db.Proposals on d.ProposalId equals p.Id into proposals
            from p in proposals.DefaultIfEmpty()
            join date in db.Set<StatutoryDeadline>() on d.StatutoryDeadlineId equals date.Id into dates
            from date in dates.DefaultIfEmpty()
            where p == null
                ? seesYear && db.HandlingYears.Any(y => y.Id == date.HandlingYearId && y.BureauId == bureauId)
                : p.BureauId == bureauId && (keys.Contains(d.WaitsFor) || users.Contains(d.ResponsibleUserId ?? 0)
                    || headed.Contains(d.ResponsibleSectionId ?? (d.Kind == DeadlineKind.Case ? p.LeadSectionId : null) ?? 0))
            orderby d.DueOn, d.Id
            select new CalendarFeed.Entry(
                d.Key, d.Kind, d.BaseOn, d.DueOn, d.ProposalId,
                p == null ? null : p.CaseNumber, p == null ? null : p.Kind, p == null ? null : p.Title, date == null ? null : date.Kind))
            .Take(MostEntries)
            .ToListAsync(ct);
    }
}
