using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>The list behind one number: asks what the number asked, a page at a time.</summary>
public sealed class OverviewCasesQuery(DeskContext db, DeadlineBasisBook bases, TimeInStages stays)
{
    /// <returns>Null when there is no such year or section.</returns>
    public async Task<OverviewCasesPage?> RunAsync(CaseSelection cut, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var year = basis.Years.FirstOrDefault(y => y.BureauId == bureauId && y.Year == cut.Year);
        var section = cut.Section is > 0 and { } id ? await db.Sections.AsNoTracking().Where(s => s.BureauId == bureauId && s.Id == id)
            .Select(s => s.Name).SingleOrDefaultAsync(ct) : null;
        if (year is null || (cut.Section > 0 && section is null) || OverviewScope.Of(actor) is not { } scope)
        {
            return null;
        }

        return cut.Stay is null
            ? await CasesAsync(cut, cut.InWords(section ?? scope.SectionName), scope, basis, year, actor.Today, ct)
            : await StaysAsync(cut, cut.InWords(section ?? scope.SectionName), scope, basis, year, actor.Today, ct);
    }

    private async Task<OverviewCasesPage> CasesAsync(
        CaseSelection cut, string words, OverviewScope scope, DeadlineBasis basis, HandlingYear year, DateOnly today, CancellationToken ct)
    {
        var cases = cut.Of(scope.Cases(db.Proposals.AsNoTracking(), basis, year), today);
        var total = await cases.CountAsync(ct);
        var rows = await cases
            .OrderBy(p => p.AnsweredOn != null).ThenBy(p => p.DueOn).ThenBy(p => p.Id)
            .Skip(Skipped(cut, total)).Take(OverviewCasesPage.PageSize)
            .Select(p => new
            {
                p.Id,
                p.CaseNumber,
                p.Kind,
                p.Title,
                p.Role,
                p.LeadSectionName,
                p.HolderText,
                p.Status,
                p.SessionId,
                p.DueOn,
                p.AnsweredOn,
            })
            .ToListAsync(ct);

        return new(
            cut, words, total, PagesOf(total),
            [.. rows.Select(p => new OverviewCasesPage.Row(
                p.Id, p.Kind.NumberInWords(p.CaseNumber), p.Title, p.Role, p.LeadSectionName ?? "尚未分派",
                scope.HidesNames ? "" : p.HolderText, p.Status, p.DueOn,
                basis.LightOf(p.SessionId, p.Role, p.Status, p.DueOn, p.AnsweredOn, today)))],
            null);
    }

    private async Task<OverviewCasesPage> StaysAsync(
        CaseSelection cut, string words, OverviewScope scope, DeadlineBasis basis, HandlingYear year, DateOnly today, CancellationToken ct)
    {
        var found = stays.Of(cut.Of(scope.Cases(db.Proposals.AsNoTracking(), basis, year), today), cut.Stay!.Value);
        var total = await found.CountAsync(ct);
        var rows = await found.Skip(Skipped(cut, total)).Take(OverviewCasesPage.PageSize).ToListAsync(ct);

        return new(cut, words, total, PagesOf(total), [], [.. rows.Select(s => StayRow(s, today, basis.Calendar))]);
    }

    private static OverviewCasesPage.StayRow StayRow(StagePeriod stay, DateOnly today, WorkingDayCalendar calendar)
    {
        var (since, until) = (stay.Since.ToBeijingDate(), stay.Until?.ToBeijingDate());

        return new(
            stay.ProposalId, stay.Kind.NumberInWords(stay.CaseNumber), stay.Title, stay.LeadSectionName ?? "尚未分派",
            since.InWords(), until?.InWords() ?? "至今", OverviewWords.WorkingDays(calendar.WorkingDaysBetween(since, until ?? today)));
    }

    private static int Skipped(CaseSelection cut, int total)
    {
        cut.Page = Math.Clamp(cut.Page, 1, PagesOf(total));

        return (cut.Page - 1) * OverviewCasesPage.PageSize;
    }

    private static int PagesOf(int total) => Math.Max(1, (total + OverviewCasesPage.PageSize - 1) / OverviewCasesPage.PageSize);
}
