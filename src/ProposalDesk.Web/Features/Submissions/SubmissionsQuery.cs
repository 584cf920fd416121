using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Submissions;

public sealed class SubmissionsQuery(DeskContext db, DeadlineBasisBook bases)
{
    /// <param name="number">Null: this year, or the last one there is.</param>
    /// <returns>Null when there is no such year.</returns>
    public async Task<SubmissionsPage?> RunAsync(long bureauId, int? number, Actor actor, CancellationToken ct)
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

        return new(
            chosen,
            numbers,
            [.. year.StatutoryDeadlines.OrderBy(d => d.DueOn).ThenBy(d => d.Kind)
                .Select(d => SubmissionCard.Of(d, year, open, actor.Today, basis.Calendar))],
            actor.Is(DeskRole.Clerk),
            HandlingYear.MayChangeDates(actor));
    }
}
