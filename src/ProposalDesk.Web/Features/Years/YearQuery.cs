using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Years;

public sealed class YearQuery(DeskContext db, YearGapFinder gaps)
{
    /// <returns>Null when there is no such year.</returns>
    public async Task<YearPage?> RunAsync(long bureauId, int number, Actor actor, CancellationToken ct)
    {
        var year = await db.HandlingYears.AsNoTracking()
            .Include(y => y.AnswerClasses).Include(y => y.ReminderRules).Include(y => y.ReviewRoutes).Include(y => y.StatutoryDeadlines)
            .Include(y => y.Checks)
            .SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == number, ct);
        if (year is null)
        {
            return null;
        }

        var sessions = await db.Sessions.AsNoTracking().Where(s => s.HandlingYearId == year.Id).OrderBy(s => s.Id).Select(s => s.Name)
            .ToListAsync(ct);

        return new(year, sessions, await gaps.OfAsync(bureauId, number, actor.Today, ct), HandlingYear.MayChangeDates(actor),
            HandlingYear.MayChangeSettings(actor))
        {
            Unanswered = await db.OpenIn(year.Id).CountAsync(ct),
            Checks = year.Year < actor.Today.Year ? [] :
            [
                .. Enum.GetValues<YearCheckItem>().Select(item => new YearPage.CheckLine(
                    item,
                    year.Checks.FirstOrDefault(c => c.Item == item) is { } check ? $"{check.CheckedBy}{check.CheckedOn.InWords()}核对无误"
                        : null)),
            ],
        };
    }
}
