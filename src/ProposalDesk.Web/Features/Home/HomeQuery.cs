using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Features.Submissions;

namespace ProposalDesk.Web.Features.Home;

/// <summary>The home page in few round trips: lights of all open cases, those that may wait for the person, review steps, yearly dates, counts of messages.</summary>
public sealed class HomeQuery(DeskContext db, AlmanacBook almanacs, OpenCasesQuery openCases, ErrandsQuery errands)
{
    private static readonly (DeskRole Role, HolderKind Kind)[] _reviewers =
    [
        (DeskRole.Clerk, HolderKind.Clerk),
        (DeskRole.SectionHead, HolderKind.SectionHead),
        (DeskRole.DeputyDirector, HolderKind.DeputyDirector),
        (DeskRole.Director, HolderKind.Director),
    ];

    public async Task<HomePage> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        if (!actor.Hats.Any(h => h.Roles.Any(r => r != DeskRole.Administrator)))
        {
            return new(false, false, false, false, [], 0, [], [], 0, 0);
        }

        var almanac = await almanacs.OpenAsync(ct);
        var house = await Roster.LoadAsync(db, ct);
        var pending = await PendingAsync(bureauId, actor, house, ct);
        var cases = await openCases.RunAsync(bureauId, actor, house, [.. pending.Select(p => p.Key)], ct);
        var finder = new TodoFinder(actor, house, pending);
        var todos = cases.SelectMany(c => finder.For(c).Select(t => (Case: c, Todo: t)))
            .OrderBy(x => x.Todo.Due ?? x.Case.Facts.NextDueOn ?? x.Case.Facts.DueOn)
            .ThenBy(x => x.Case.Facts.ColourBy(almanac, actor.Today) == LightColour.Grey)
            .ThenBy(x => x.Case.Facts.Id)
            .ToList();
        var (dates, toPrint, unread, notSent, hasCases, waiting, latePromises) = await DatesAsync(bureauId, almanac, actor, house, ct);

        return new(
            true,
            hasCases || cases.Count > 0,
            actor.Is(DeskRole.Clerk),
            ProposalAccess.IsOnlyObserver(actor),
            [.. todos.Take(HomePage.TodosShown).Select(x => Row(x.Case, x.Todo, almanac, actor.Today))],
            todos.Count + waiting.Count,
            dates,
            await LightsAsync(bureauId, almanac, actor, ct),
            toPrint,
            unread,
            actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director),
            notSent,
            waiting,
            latePromises);
    }

    private static HomePage.Todo Row(OpenCase c, (ProposalStep Step, string What, string Action, DateOnly? Due) todo, Almanac almanac, DateOnly today)
    {
        var year = almanac.YearOf(c.Facts.SessionId);
        var light = todo.Due is { } due
            ? Light.Of(due, DeadlineKind.SectionOpinion, due, null, false, year.WarningDays, year.LateWarningDays, today, almanac.Calendar)
            : c.Facts.LightBy(almanac, today);

        return new(c.Facts.Id, c.Number, c.Title, todo.What, light, todo.Step, todo.Action,
            todo.Step == ProposalStep.DraftReply && c.Facts.Role != HandlingRole.Assist);
    }

    // Cases of one clock and day share a light: they are counted by the database, not read one by one.
    private async Task<IReadOnlyList<HomePage.Count>> LightsAsync(long bureauId, Almanac almanac, Actor actor, CancellationToken ct)
    {
        var days = await db.Proposals.AsNoTracking()
            .Where(p => p.BureauId == bureauId && p.AnsweredOn == null && !ProposalStatuses.Final.Contains(p.Status)).Where(ProposalAccess.VisibleTo(actor))
            .GroupBy(p => new { p.SessionId, p.NextDueKind, Due = p.NextDueOn ?? p.DueOn })
            .Select(g => new { g.Key.SessionId, g.Key.NextDueKind, g.Key.Due, Cases = g.Count() })
            .ToListAsync(ct);

        return [.. new[] { LightColour.Red, LightColour.Yellow, LightColour.Green }.Select(colour => new HomePage.Count(
            colour,
            days.Where(d => almanac.ColourOf(d.SessionId, ProposalStatus.InHandling, d.Due, d.NextDueKind, d.Due, null, actor.Today) == colour).Sum(d => d.Cases)))];
    }

    // A case in review lies with whoever holds its step; a correcting letter is reviewed while its case lies elsewhere.
    // Leaders are also shown what is still noted with somebody who has gone.
    private async Task<ILookup<long, ReviewStep>> PendingAsync(long bureauId, Actor actor, Roster house, CancellationToken ct)
    {
        var there = house.People.Select(p => p.UserId).ToList();
        var withHead = house.People.Where(p => p.Is(DeskRole.SectionHead) && p.SectionId is not null).Select(p => p.SectionId!.Value).Distinct().ToList();
        var isLeader = actor.Hats.Any(h => h.IsLeader);
        var users = actor.Hats.Select(h => h.UserId).ToList();
        var kinds = _reviewers.Where(r => actor.Is(r.Role)).Select(r => r.Kind).ToList();
        var steps = await db.Replies.AsNoTracking()
            .Where(r => r.Status == ReplyStatus.UnderReview && db.Proposals.Any(p => p.Id == r.ProposalId && p.BureauId == bureauId
                && (p.Status != ProposalStatus.UnderReview
                    || (kinds.Contains(p.HolderKind) && (p.HolderUserId == null || users.Contains(p.HolderUserId.Value)))
                    || (isLeader && ((p.HolderUserId != null && !there.Contains(p.HolderUserId.Value)) || (p.HolderSectionId != null && !withHead.Contains(p.HolderSectionId.Value)))))))
            .SelectMany(
                r => r.Steps.Where(s => s.Pass == r.Pass && s.Verdict == ReviewVerdict.Pending),
                (r, s) => new { r.ProposalId, Step = s, DeputyId = db.Proposals.Where(p => p.Id == r.ProposalId).Select(p => p.SupervisingDeputyId).First() })
            .ToListAsync(ct);
        steps.ForEach(x => x.Step.SeatIn(x.DeputyId, house));

        return steps.OrderBy(x => x.Step.Order).ToLookup(x => x.ProposalId, x => x.Step);
    }

    private async Task<(IReadOnlyList<HomePage.YearlyDate> Dates, int ToPrint, int Unread, int NotSent, bool HasCases, IReadOnlyList<HomePage.Errand> Errands, int LatePromises)> DatesAsync(
        long bureauId, Almanac almanac, Actor actor, Roster house, CancellationToken ct)
    {
        var isClerk = actor.Is(DeskRole.Clerk);
        var isLeader = actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director);
        var writes = isClerk || isLeader;
        var year = almanac.Years.FirstOrDefault(y => y.BureauId == bureauId && y.Year == actor.Today.Year)?.Id;
        var userId = actor.UserId;
        var users = actor.Hats.Select(h => h.UserId).ToList();
        var today = actor.Today;
        var (reports, promises) = (errands.Reports(bureauId, actor, house), errands.Promises(bureauId, actor, house));
        var years = almanac.Years.Where(y => y.BureauId == bureauId).ToDictionary(y => y.Id);
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
                Reports = reports.Count(),
                Promises = promises.Count(),
                LatePromises = isLeader ? db.Set<Commitment>().Count(c => c.Status == CommitmentStatus.Open && c.DueOn < today) : 0,
            })
            .SingleAsync(ct);

        return (
            [.. dates.Where(d => d.HandlingYearId == year || !years[d.HandlingYearId].IsOlderThanYear(d.DueOn)).OrderBy(d => d.DueOn).ThenBy(d => d.Id).Select(d => YearlyDate(SubmissionCard.Of(d, years[d.HandlingYearId], 0, today, almanac.Calendar), today, writes))],
            read.ToPrint,
            read.Unread,
            read.NotSent,
            read.HasCases,
            [
                .. read.Reports > 0 ? await errands.ReportsAsync(bureauId, actor, house, ct) : [],
                .. read.Promises > 0 ? await errands.PromisesAsync(bureauId, almanac, actor, house, ct) : [],
            ],
            read.LatePromises);
    }

    private static HomePage.YearlyDate YearlyDate(SubmissionCard card, DateOnly today, bool writes) => new(
        card.Year == today.Year ? card.Label : $"{card.Year}年{card.Label}",
        card.DueOn,
        card.State,
        card.Light,
        // before anything went out, whoever makes or signs it begins at the report
        writes && !card.IsMet && card.Recipients.All(r => r.Had is null) ? $"~/reports?year={card.Year}#{card.Kind.Report()}" : $"~{card.Kind.Place(card.Year)}",
        card.IsMet ? null : card.AllowedWhy);
}
