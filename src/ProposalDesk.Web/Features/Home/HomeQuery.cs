using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
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
public sealed class HomeQuery(DeskContext db, DeadlineBasisBook bases, WaitingQuery waiting, CaseOrderBook orders)
{
    public async Task<HomePage> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        if (!actor.Capacities.Any(h => h.Roles.Any(r => r != DeskRole.Administrator)))
        {
            return new(false, false, false, false, [], 0, [], [], 0, 0);
        }

        var basis = await bases.OpenAsync(ct);
        var todos = await waiting.RunAsync(bureauId, actor, HomePage.TodosShown + 1, ct);
        var ordered = todos.OrderBy(t => t.Item.DueOn).ThenBy(t => t.Case?.ColourBy(basis, actor.Today) == LightColour.Grey)
            .ThenBy(t => t.Case?.Id ?? 0).ThenBy(t => t.Item.Id);
        var (dates, toPrint, unread, notSent, hasCases, latePromises) = await DatesAsync(bureauId, basis, actor, ct);

        return new(
            true,
            hasCases || todos.Any(t => t.Case is not null),
            actor.Is(DeskRole.Clerk),
            ProposalAccess.IsOnlyObserver(actor),
            [.. ordered.Take(HomePage.TodosShown).Select(t => Row(t, bureauId, basis, actor.Today))],
            todos.Count,
            dates,
            await LightsAsync(bureauId, basis, actor, ct),
            toPrint,
            unread,
            actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director),
            notSent,
            latePromises);
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
            string.Create(CultureInfo.InvariantCulture, $"{year.Year}年{date.Kind.Label()}报送"), null, one.What,
            LightOf(one.Item, year, basis, today), address, address, one.Action, null);
    }

    private static Light LightOf(WorkItem item, HandlingYear year, DeadlineBasis basis, DateOnly today) => Light.OfDate(
        item.DueOn, null, "报送", year.WarningDays, today, basis.Calendar, year.IsOlderThanYear(item.DueOn));

    private static HomePage.Todo ReportRow(
        WaitingQuery.Waiting one, WaitingQuery.ReportLine report, long bureauId, DeadlineBasis basis, DateOnly today)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"~/reports/{report.Id}");
        var year = one.Item.HasOwnDate ? basis.Years.FirstOrDefault(y => y.BureauId == bureauId && y.Year == report.Year) : null;
        var light = year is null ? null : LightOf(one.Item, year, basis, today);

        return new(
            string.Create(CultureInfo.InvariantCulture, $"{report.Year}年{report.Kind.Label()}"), null, one.What, light, address, address,
            one.Action, null);
    }

    private static HomePage.Todo CaseRow(WaitingQuery.Waiting one, CaseLine line, DeadlineBasis basis, DateOnly today)
    {
        var year = basis.YearOf(line.SessionId);
        var due = one.Item.DueOn;
        var light = one.Item.HasOwnDate
            ? Light.Of(due, DeadlineKind.SectionOpinion, due, null, false, year.WarningDays, year.LateWarningDays, today, basis.Calendar)
            : line.LightBy(basis, today);

        return new(
            line.Kind.NumberInWords(line.CaseNumber), one.Title, one.What, light, StepUrls.PathOf(null, line.Id),
            StepUrls.PathOf(one.Step, line.Id), one.Action,
            one.Step == ProposalStep.DraftReply && line.Role != HandlingRole.Assist
                ? StepUrls.PathOf(ProposalStep.RecordContact, line.Id)
                : null);
    }

    // Counted once for everybody who looks today.
    private async Task<IReadOnlyList<HomePage.Count>> LightsAsync(long bureauId, DeadlineBasis basis, Actor actor, CancellationToken ct)
    {
        var sight = CaseSight.Of(actor);
        var mine = (await orders.OpenAsync(ct)).CountOn(actor.Today, basis)
            .Where(c => c.Light != LightColour.Grey && c.Sort.BureauId == bureauId && c.Sort.IsVisibleTo(sight))
            .ToLookup(c => c.Light, c => c.Cases);

        return
        [
            .. new[] { LightColour.Red, LightColour.Yellow, LightColour.Green }
                .Select(colour => new HomePage.Count(colour, mine[colour].Sum())),
        ];
    }

    private async Task<(IReadOnlyList<HomePage.YearlyDate> Dates, int ToPrint, int Unread, int NotSent, bool HasCases,
        int LatePromises)> DatesAsync(long bureauId, DeadlineBasis basis, Actor actor, CancellationToken ct)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var isLeader = actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director);
        var writes = isClerk || isLeader;
        var year = basis.Years.FirstOrDefault(y => y.BureauId == bureauId && y.Year == actor.Today.Year)?.Id;
        var userId = actor.UserId;
        var users = actor.Capacities.Select(h => h.UserId).ToList();
        var today = actor.Today;
        var years = basis.Years.Where(y => y.BureauId == bureauId).ToDictionary(y => y.Id);
        var ids = years.Keys.ToList();
        var dates = await db.Set<StatutoryDeadline>().AsNoTracking().AsSingleQuery().Include(d => d.Submissions)
            .Where(d => ids.Contains(d.HandlingYearId) && (d.HandlingYearId == year || (d.MetOn == null && d.DueOn < today)))
            .ToListAsync(ct);
        var read = await db.Bureaus.AsNoTracking().Where(b => b.Id == bureauId)
            .Select(b => new
            {
                ToPrint = isClerk ? db.Outbox.Count(m => m.Channel == OutboxChannel.Print && m.State == OutboxState.Waiting) : 0,
                NotSent = isClerk ? db.Outbox.Count(m => m.State == OutboxState.Failed) : 0,
                Unread = db.Outbox.Count(m => m.RecipientUserId == userId && m.DoneAt == null && m.Channel == OutboxChannel.InApp),
                HasCases = db.Proposals.Any(p => p.BureauId == bureauId),
                LatePromises = isLeader ? db.Set<Commitment>().Count(c => c.Status == CommitmentStatus.Open && c.DueOn < today) : 0,
            })
            .SingleAsync(ct);

        return (
            [.. dates.Where(d => d.HandlingYearId == year || !years[d.HandlingYearId].IsOlderThanYear(d.DueOn)).OrderBy(d => d.DueOn)
                .ThenBy(d => d.Id)
                .Select(d => YearlyDate(SubmissionCard.Of(d, years[d.HandlingYearId], 0, today, basis.Calendar), today, writes))],
            read.ToPrint,
            read.Unread,
            read.NotSent,
            read.HasCases,
            read.LatePromises);
    }

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
