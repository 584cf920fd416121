using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Features.Submissions;

namespace ProposalDesk.Web.Features.Reports;

public sealed class ReportsQuery(DeskContext db, DeadlineBasisBook bases)
{
    /// <param name="number">Null: this year, or the last one there is.</param>
    /// <returns>Null when there is no such year.</returns>
    public async Task<ReportsPage?> RunAsync(long bureauId, int? number, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var numbers = basis.Years.Where(y => y.BureauId == bureauId).Select(y => y.Year).OrderDescending().ToList();
        var chosen = number ?? (numbers.Contains(actor.Today.Year) ? actor.Today.Year : numbers.FirstOrDefault());
        var year = await db.HandlingYears.AsNoTracking()
            .Include(y => y.StatutoryDeadlines).ThenInclude(d => d.Submissions)
            .SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == chosen, ct);
        if (year is null)
        {
            return null;
        }

        var open = await db.OpenIn(year.Id).CountAsync(ct);
        var reports = await db.Reports.AsNoTracking().Where(r => r.BureauId == bureauId && r.Year == chosen).OrderByDescending(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Kind,
                r.Title,
                r.Status,
                r.DocumentNumber,
                r.LastSavedBy,
                r.SignedOn,
                Holder = r.Reviews.Where(x => x.Pass == r.Pass && x.Verdict == ReviewVerdict.Pending).OrderBy(x => x.Order)
                    .Select(x => x.HolderText).FirstOrDefault(),
            })
            .ToListAsync(ct);

        return new(
            chosen,
            numbers,
            [.. Enum.GetValues<ReportKind>().Select(kind => new ReportsPage.Card(
                kind,
                kind.Owed() is { } owed ? SubmissionCard.Of(year.StatutoryDeadlines
                    .Single(d => d.Kind == owed), year, open, actor.Today, basis.Calendar) : null,
                [.. reports.Where(r => r.Kind == kind).Select(r => new ReportsPage.Row(r.Id, r.Title, r.Status, r.Status switch
                {
                    ReportStatus.Draft => $"在{r.LastSavedBy}手里",
                    ReportStatus.UnderReview => $"在{r.Holder}手里",
                    ReportStatus.Signed => $"{(r.DocumentNumber is { } number ? $"{number}，" : "")}{r.SignedOn!.Value.InWords()}签发",
                }))]))],
            actor.Is(DeskRole.Clerk));
    }
}
