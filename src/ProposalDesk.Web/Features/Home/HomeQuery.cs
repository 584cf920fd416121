using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Features.Proposals;
using ProposalDesk.Web.Features.Submissions;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Home;

/// <summary>
/// The home page in few round trips: what waits for the person, lights of all open cases, yearly dates, counts of messages.
/// </summary>
public sealed class HomeQuery(DeskContext db, DeadlineBasisBook bases, WaitingQuery waiting, CaseOrderBook orders, KeptCounts kept,
    LeadersDeskQuery desk)
{
    // No more than it shows are counted, whichever they are: they are ordered by what they have in common, which costs nothing.
    // A statement for each that asks for no more than it counts: PostgreSQL plans one that chooses by its values anew at each look.
    private static readonly ModelQuery<Func<DeskContext, long, Task<int>>> _unread = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long userId) => db.Outbox
            .Where(m => m.RecipientUserId == userId && m.DoneAt == null && m.Channel == OutboxChannel.InApp)
            .OrderBy(m => m.RecipientUserId).Take(HomePage.Many).Count()));

    private static readonly ModelQuery<Func<DeskContext, long, long, Task<Messages>>> _ofClerk = new(() => EF.CompileAsyncQuery(
        (DeskContext db, long bureauId, long userId) => db.Bureaus.AsSingleQuery().Where(b => b.Id == bureauId).Select(b => new Messages(
            db.Outbox.Where(m => m.RecipientUserId == userId && m.DoneAt == null && m.Channel == OutboxChannel.InApp)
                .OrderBy(m => m.RecipientUserId).Take(HomePage.Many).Count(),
            db.Outbox.Where(m => m.Channel == OutboxChannel.Print && m.State == OutboxState.Waiting)
                .OrderBy(m => m.State).Take(HomePage.Many).Count(),
            db.Outbox.Where(m => m.State == OutboxState.Failed).OrderBy(m => m.State).Take(HomePage.Many).Count()))
            .Single()));

    public async Task<HomePage> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        if (!actor.Capacities.Any(h => h.Roles.Any(r => r.SeesCases())))
        {
            return new(false, false, false, false, [], 0, [], [], 0, 0);
        }

        var basis = await bases.OpenAsync(ct);
        var todos = await waiting.RunAsync(bureauId, actor, ct);
        var ordered = todos.OrderBy(t => t.Item.DueOn).ThenBy(t => t.Case?.ColourBy(basis, actor.Today) == LightColour.Grey)
            .ThenBy(t => t.Case?.Id ?? 0).ThenBy(t => t.Item.Id);
        var isLeader = actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director);
        var messages = actor.Is(DeskRole.Clerk)
            ? await _ofClerk.For(db)(db, bureauId, actor.UserId)
            : new(await _unread.For(db)(db, actor.UserId), 0, 0);
        var (hasCases, lights) = Lights((await orders.OpenAsync(ct)).CountOn(actor.Today, basis), bureauId, CaseSight.Of(actor));
        var leaders = isLeader ? await desk.RunAsync(bureauId, actor, ct) : null;

        return new(
            true,
            hasCases || todos.Any(t => t.Case is not null),
            actor.Is(DeskRole.Clerk),
            ProposalAccess.IsOnlyObserver(actor),
            [.. ordered.Take(HomePage.TodosShown).Select(t => Row(t, bureauId, basis, actor.Today) with { OnBehalfOf = t.OnBehalfOf })],
            todos.Count,
            await DatesAsync(bureauId, basis, actor, isLeader, ct),
            lights,
            messages.ToPrint,
            messages.Unread,
            isLeader,
            messages.NotSent,
            leaders?.LatePromises ?? 0)
        {
            Desk = leaders,
        };
    }

    private static HomePage.Todo Row(WaitingQuery.Waiting one, long bureauId, DeadlineBasis basis, DateOnly today) =>
        one.Report is { } report ? ReportRow(one, report, bureauId, basis, today)
        : one.Date is { } date ? DateRow(one, date, basis, today)
        : CaseRow(one, one.Case!, basis, today);

    private static HomePage.Todo DateRow(WaitingQuery.Waiting one, WaitingQuery.DateLine date, DeadlineBasis basis, DateOnly today)
    {
        var year = basis.Years.Single(y => y.Id == date.YearId);
        var address = $"~{date.Kind.Place(year.Year)}";

        return new(
            string.Create(CultureInfo.InvariantCulture, $"{year.Year}年{date.Kind.Label()}报送"), null, null, one.What,
            LightOf(one.Item, year, basis, today), address, address, one.Action, null);
    }

    private static Light LightOf(WorkItem item, HandlingYear year, DeadlineBasis basis, DateOnly today) => Light.OfDate(
        item.DueOn, null, "报送", year.WarningDays, today, basis.Calendar, year.IsOlderThanYear(item.DueOn));

    private static HomePage.Todo ReportRow(
        WaitingQuery.Waiting one, WaitingQuery.ReportLine report, long bureauId, DeadlineBasis basis, DateOnly today)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"~/reports/{report.Id}");
        var year = one.Item.LimitKind is not null ? basis.Years.FirstOrDefault(y => y.BureauId == bureauId && y.Year == report.Year) : null;
        var light = year is null ? null : LightOf(one.Item, year, basis, today);

        return new(
            string.Create(CultureInfo.InvariantCulture, $"{report.Year}年{report.Kind.Label()}"), null, null, one.What, light, address,
            address, one.Action, null);
    }

    private static HomePage.Todo CaseRow(WaitingQuery.Waiting one, CaseLine line, DeadlineBasis basis, DateOnly today)
    {
        var light = one.Item is { LimitKind: { } kind, LimitOn: { } due }
            ? Light.OfLimit(kind, due, basis.YearOf(line.SessionId), today, basis.Calendar)
            : null;
        // Whoever has it reads what is owed outside first; the light is that of what they themselves have to meet.
        var late = one.Item.LimitKind == DeadlineKind.Case ? null : line.LateWords(basis, today);

        return new(
            line.Kind.NumberInWords(line.CaseNumber), one.Title, late, one.What, light, StepUrls.PathOf(null, line.Id),
            StepUrls.PathOf(one.Step, line.Id), one.Action,
            one.Step == ProposalStep.DraftReply && line.Role != HandlingRole.Assist
                ? StepUrls.PathOf(ProposalStep.RecordContact, line.Id)
                : null);
    }

    // There are thousands of sorts of cases: one look at each.
    private static (bool HasCases, IReadOnlyList<HomePage.Count> Lights) Lights(
        IReadOnlyList<CaseCount> counts, long bureauId, CaseSight sight)
    {
        var hasCases = false;
        var cases = new int[Enum.GetValues<LightColour>().Length];
        foreach (var count in counts)
        {
            if (count.Sort.BureauId == bureauId)
            {
                hasCases = true;
                cases[(int)count.Light] += count.Sort.IsVisibleTo(sight) ? count.Cases : 0;
            }
        }

        LightColour[] shown = [LightColour.Red, LightColour.Yellow, LightColour.Green];

        return (hasCases, [.. shown.Select(colour => new HomePage.Count(colour, cases[(int)colour]))]);
    }

    private async Task<IReadOnlyList<HomePage.YearlyDate>> DatesAsync(
        long bureauId, DeadlineBasis basis, Actor actor, bool isLeader, CancellationToken ct)
    {
        var today = actor.Today;
        var years = basis.Years.Where(y => y.BureauId == bureauId).ToDictionary(y => y.Id);
        var ids = years.Keys.ToList();
        var dates = await kept.KeepAsync(
            string.Create(CultureInfo.InvariantCulture, $"yearly dates {bureauId}"),
            () => db.Set<StatutoryDeadline>().AsNoTracking().AsSingleQuery().Include(d => d.Submissions)
                .Where(d => ids.Contains(d.HandlingYearId)).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct),
            ct);

        return
        [
            .. dates
                .Where(d => years[d.HandlingYearId] is var year && (year.Year == today.Year
                    || (d.MetOn == null && d.DueOn < today && !year.IsOlderThanYear(d.DueOn))))
                .Select(d => YearlyDate(
                    SubmissionCard.Of(d, years[d.HandlingYearId], 0, today, basis.Calendar), today, actor.Is(DeskRole.Clerk) || isLeader)),
        ];
    }

    private sealed record Messages(int Unread, int ToPrint, int NotSent);

    private static HomePage.YearlyDate YearlyDate(SubmissionCard card, DateOnly today, bool writes) => new(
        card.Year == today.Year ? card.Label : $"{card.Year}年{card.Label}",
        card.DueOn,
        card.State,
        card.Light,
        // before anything went out, whoever makes or signs it begins at the report
        writes && !card.IsMet && card.Recipients.All(r => r.Had is null)
            ? $"~/reports?year={card.Year}#{card.Kind.Report()}"
            : $"~{card.Kind.Place(card.Year)}",
        card.IsMet ? null : card.AllowedWhy);
}
