using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;
using ProposalDesk.Web.Features.Submissions;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>进度一览 in few round trips: the database counts, and what it counts is small whatever the number of cases.</summary>
public sealed class OverviewQuery(
    DeskContext db, DeadlineBasisBook bases, TimeInStages stays, FigureBook figures, KeptCounts kept, CaseOrderBook orders)
{
    /// <param name="number">Null: this year, or the last one there is.</param>
    /// <returns>Null when there is no such year.</returns>
    public async Task<OverviewPage?> RunAsync(int? number, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var years = basis.Years.Where(y => y.BureauId == bureauId).OrderByDescending(y => y.Year).ToList();
        var year = years.FirstOrDefault(y => y.Year == (number ?? actor.Today.Year)) ?? (number is null ? years.FirstOrDefault() : null);
        if (year is null || OverviewScope.Of(actor) is not { } scope)
        {
            return null;
        }

        var today = actor.Today;
        var cases = scope.Cases(db.Proposals.AsNoTracking(), basis, year);
        var question = string.Create(CultureInfo.InvariantCulture, $"overview {year.Id} {scope.SectionId} {today:O}");
        var counts = await kept.KeepAsync(
            question,
            async () => CaseCounts.Of(
                year.Year,
                await kept.KeepSumsAsync($"{question} by block", b => CaseCounts.ReadAsync(cases, b, today, ct), g => g.Block, ct)),
            ct);
        var schemes = await db.HandlingYears.AsNoTracking().AsSingleQuery().Where(y => y.Id == year.Id).SelectMany(y => y.AnswerClasses)
            .OrderBy(c => c.Code).ToListAsync(ct);
        int[] compared = years.Any(y => y.Year == year.Year - 1) ? [year.Year, year.Year - 1] : [year.Year];
        var tables = await figures.RunAsync(
            new FigureScope(SectionId: scope.SectionId == 0 ? null : scope.SectionId), compared, bureauId, today, ct);
        var now = tables[year.Year];
        var cards = await DatesAsync(year, counts, scope, basis, today, ct);

        return new(
            year.Year,
            [.. years.Select(y => y.Year)],
            scope.SectionName,
            actor.Is(DeskRole.Clerk) || actor.Is(DeskRole.DeputyDirector) || actor.Is(DeskRole.Director),
            YearLine.Of(year.Year, cards, today),
            cards,
            counts.Total,
            new CaseSelection { Year = year.Year }.Address(),
            counts.Gone(),
            now,
            FigureComparison.Of(now, tables.GetValueOrDefault(year.Year - 1)),
            counts.Stages(),
            scope.SectionId == 0 ? counts.Sections(await SectionsAsync(bureauId, ct)) : null,
            counts.Classes(schemes),
            counts.Ratings(),
            await stays.TimesAsync(year.Id, scope.SectionId, today, basis.Calendar, ct),
            counts.Late,
            new CaseSelection { Year = year.Year, Progress = CaseProgress.Late }.Address(),
            counts.Late == 0 ? [] : await LateAsync(year, scope, basis, today, ct));
    }

    private async Task<List<(long Id, string Name)>> SectionsAsync(long bureauId, CancellationToken ct) =>
        [.. (await db.Sections.AsNoTracking().Where(s => s.BureauId == bureauId)
            .OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => new { s.Id, s.Name })
            .ToListAsync(ct)).Select(s => (s.Id, s.Name))];

    // What holds the annual report up is counted over the bureau, also on a section's page.
    private async Task<IReadOnlyList<SubmissionCard>> DatesAsync(
        HandlingYear year, CaseCounts counts, OverviewScope scope, DeadlineBasis basis, DateOnly today, CancellationToken ct)
    {
        var dates = await db.Set<StatutoryDeadline>().AsNoTracking().AsSingleQuery().Include(d => d.Submissions)
            .Where(d => d.HandlingYearId == year.Id).ToListAsync(ct);
        var open = scope.SectionId == 0 ? counts.Open
            : await kept.KeepAsync($"open {year.Id}", () => db.OpenIn(year.Id).CountAsync(ct), ct);

        return [.. dates.OrderBy(d => d.DueOn).ThenBy(d => d.Kind).Select(d => SubmissionCard.Of(d, year, open, today, basis.Calendar))];
    }

    // The first stand in the order of all cases, and only these are read.
    private async Task<IReadOnlyList<OverviewPage.LateCase>> LateAsync(
        HandlingYear year, OverviewScope scope, DeadlineBasis basis, DateOnly today, CancellationToken ct)
    {
        var sessions = basis.Sessions.Where(s => s.HandlingYearId == year.Id).Select(s => s.Id).ToHashSet();
        var first = (await orders.OpenAsync(ct)).Page(
            (sort, light) => light == LightColour.Red && sort.BureauId == year.BureauId && sessions.Contains(sort.SessionId)
                && (scope.SectionId == 0 || sort.SectionId == scope.SectionId),
            today, basis, 0, OverviewPage.LateShown);
        var late = await db.Proposals.AsNoTracking().Where(p => first.Contains(p.Id))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.CaseNumber, p.Kind, p.Title, p.LeadSectionName, p.HolderText, p.DueOn })
            .ToListAsync(ct);

        return
        [
            .. late.Select(p => new OverviewPage.LateCase(
                p.Id,
                p.Kind.NumberInWords(p.CaseNumber),
                p.Title,
                scope.HidesNames ? p.LeadSectionName ?? DeskRole.Clerk.Label() : p.HolderText,
                DeadlineKind.Case.InWords(p.DueOn, today, basis.Calendar))),
        ];
    }
}
