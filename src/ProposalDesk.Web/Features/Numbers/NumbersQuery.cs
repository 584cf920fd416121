using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Numbers;

public sealed class NumbersQuery(DeskContext db, DeskClock clock)
{
    /// <summary>For the sample.</summary>
    public Task<Bureau> BureauAsync(long bureauId, CancellationToken ct) =>
        db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == bureauId, ct);

    public async Task<NumbersPage> RunAsync(long bureauId, CancellationToken ct)
    {
        var series = await db.NumberSeries.AsNoTracking().Where(s => s.BureauId == bureauId).ToListAsync(ct);
        var opened = await db.HandlingYears.AsNoTracking().Where(y => y.BureauId == bureauId).Select(y => y.Year).ToListAsync(ct);
        var years = series.Select(s => s.Year).Concat(opened).Append(clock.Today.Year).Distinct().OrderDescending();

        return new NumbersPage([.. years.SelectMany(year => Enum.GetValues<NumberedKind>(), (year, kind) =>
        {
            var one = series.SingleOrDefault(s => s.Year == year && s.Kind == kind);
            return new NumbersPage.Row(year, kind, one?.Code, one?.LastSerial ?? 0,
                one is null ? null : NumberSeries.Format(one.Code, year, one.LastSerial + 1));
        })]);
    }
}
