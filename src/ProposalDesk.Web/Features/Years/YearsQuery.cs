using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Years;

public sealed class YearsQuery(DeskContext db)
{
    public async Task<YearsPage> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        var years = await db.HandlingYears.AsNoTracking().Where(y => y.BureauId == bureauId).OrderByDescending(y => y.Year)
            .Select(y => new
            {
                y.Year,
                y.CompletionDueOn,
                Dates = y.StatutoryDeadlines.Select(d => new { d.Kind, d.DueOn }).ToList(),
                Sessions = db.Sessions.Where(s => s.HandlingYearId == y.Id).OrderBy(s => s.Id).Select(s => s.Name).ToList(),
                Cases = db.Proposals.Count(p => db.Sessions.Any(s => s.Id == p.SessionId && s.HandlingYearId == y.Id)),
            })
            .ToListAsync(ct);

        // Whoever has fallen behind opens the present year first.
        var next = years.Count == 0 || years[0].Year < actor.Today.Year ? actor.Today.Year : years[0].Year + 1;

        return new(
            [.. years.Select(
                y => new YearsPage.Row(y.Year, y.Dates.ToDictionary(d => d.Kind, d => d.DueOn), y.CompletionDueOn, y.Sessions, y.Cases))],
            next,
            HandlingYear.MayChangeSettings(actor));
    }
}
