using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Intake;

namespace ProposalDesk.Web.Features.Assignment;

/// <summary>The suggested section first, each with its load; deputies and dates filled in as they usually are.</summary>
public sealed class AssignmentPageQuery(DeskContext db, DeadlineBook deadlines)
{
    private const int DaysBeforeDue = 10;
    private const int EarlierCases = 2000;

    private static readonly ProposalStatus[] _open = [ProposalStatus.Assigned, ProposalStatus.InHandling, ProposalStatus.UnderReview];

    /// <summary>The form as it is first shown.</summary>
    public async Task<AssignmentForm> OpenAsync(Proposal proposal, DateOnly today, CancellationToken ct)
    {
        var form = await RunAsync(new AssignmentForm { Version = proposal.Version }, proposal, ct);
        var calendar = await deadlines.CalendarAsync(ct);
        var first = form.Page.Sections.FirstOrDefault(s => s.Why is not null);
        form.Themes = proposal.Themes is { Length: > 0 } themes ? themes : string.Join('、', form.Page.SuggestedThemes);
        form.LeadSectionId = form.Page.Moment == AssignmentMoment.Again ? proposal.LeadSectionId : first?.Id;
        form.InternalDueOn = WorkingDaysBefore(calendar, proposal.DueOn, DaysBeforeDue, today);
        form.OpinionDueOn = WorkingDaysBefore(calendar, proposal.DueOn, DaysBeforeDue * 2, today) ?? form.InternalDueOn;

        return form;
    }

    /// <param name="proposal">As the guard loaded it.</param>
    public async Task<AssignmentForm> RunAsync(AssignmentForm form, Proposal proposal, CancellationToken ct)
    {
        var sections = await db.Sections.AsNoTracking().Where(s => s.IsActive && s.BureauId == proposal.BureauId)
            .OrderBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Order,
                s.SupervisingDeputyId,
                Lead = db.Proposals.Count(p => p.LeadSectionId == s.Id && _open.Contains(p.Status)),
                Assisting = db.Proposals
                    .Count(p => _open.Contains(p.Status) && p.Assignments.Any(a => !a.IsLead && a.SectionId == s.Id && a.OpinionOn == null
                    && (a.Status == AssignmentStatus.Pending || a.Status == AssignmentStatus.Accepted))),
            }).ToListAsync(ct);
        var items = await db.Proposals.AsNoTracking().Where(p => p.Id == proposal.Id).SelectMany(p => p.Items).OrderBy(i => i.Order)
            .Select(i => new AssignmentPage.ItemRow(i.Id, i.PrintedNumber, i.Heading)).ToListAsync(ct);
        var roster = await Roster.LoadAsync(db, ct);
        var why = await ReasonsAsync(proposal, ct);

        var rows = sections
            .Select(s => new AssignmentPage.SectionRow(
                s.Id, s.Name, s.Order, roster.Find(s.SupervisingDeputyId)?.Name, s.Lead, s.Assisting, why.GetValueOrDefault(s.Id).Why))
            .OrderBy(r => why.TryGetValue(r.Id, out var reason) ? reason.Place : int.MaxValue).ThenBy(r => r.Order).ToList();

        var themes = await ThemesQuery.SuggestAsync(db, proposal.Title, items.Select(i => i.Heading), proposal.Id, ct);

        // A row for each item as it is registered now, whatever was sent.
        form.ItemSections = [.. items.Select(
            i => form.ItemSections.Find(s => s.ItemId == i.Id) ?? new AssignmentForm.ItemSection { ItemId = i.Id })];

        form.Page = new AssignmentPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Role,
            proposal.DueOn,
            proposal.Status == ProposalStatus.Assigned
                ? AssignmentMoment.Again
                : proposal.RefusalCount >= 2
                ? AssignmentMoment.Decision
                : AssignmentMoment.First,
            rows,
            [.. roster.With(DeskRole.DeputyDirector)
                .Select(d => new SelectListItem(d.Name, d.UserId.ToString(CultureInfo.InvariantCulture)))],
            items,
            [.. proposal.Assignments.Where(a => a.RefusedOn is not null && a.IsLead).OrderBy(a => a.Number)
                .Select(a => new AssignmentPage.RefusalRow(a.SectionName, a.RefusedOn!.Value, a.RefusalReason ?? "", a.SuggestedSectionName
                    ?? ""))],
            themes);

        return form;
    }

    // A colleague's suggestion weighs more than a likeness; a section that refused is not suggested again.
    private async Task<Dictionary<long, (int Place, string Why)>> ReasonsAsync(Proposal proposal, CancellationToken ct)
    {
        var earlier = await (
            from p in db.Proposals.AsNoTracking()
            where p.Id != proposal.Id && p.LeadSectionId != null
            join s in db.Sessions on p.SessionId equals s.Id
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            orderby p.Id descending
            select new SimilarCases.Earlier(p.Id, p.CaseNumber, p.Title, p.Themes, y.Year, p.Kind, p.LeadSectionId!.Value))
            .Take(EarlierCases).ToListAsync(ct);
        var refusals = proposal.Assignments.Where(a => a is { IsLead: true, RefusedOn: not null }).OrderByDescending(a => a.Number)
            .ToList();
        var refused = refusals.Select(a => a.SectionId).ToHashSet();
        var reasons = new Dictionary<long, (int Place, string Why)>();

        foreach (var refusal in refusals)
        {
            var suggested = await db.Sections.AsNoTracking().Where(s => s.Name == refusal.SuggestedSectionName).Select(s => (long?)s.Id)
                .FirstOrDefaultAsync(ct);
            if (suggested is { } id && !refused.Contains(id))
            {
                reasons.TryAdd(id, (reasons.Count, $"{refusal.SectionName}退回时建议由它办理"));
            }
        }

        foreach (var match in SimilarCases.For(proposal.Title, proposal.Themes, earlier).Where(m => !refused.Contains(m.Case.SectionId))
            .Take(3))
        {
            reasons.TryAdd(match.Case.SectionId,
                (reasons.Count, $"同类的{match.Case.Year}年{ProposalKindWords.NumberInWords(match.Case.CaseNumber)}《{match.Case.Title}》由它办理"));
        }

        return reasons;
    }

    private static DateOnly? WorkingDaysBefore(WorkingDayCalendar calendar, DateOnly due, int days, DateOnly today)
    {
        var day = due;
        while (days > 0)
        {
            day = calendar.LastWorkingDayUpTo(day.AddDays(-1));
            days--;
        }

        return day >= today ? day : null;
    }
}
