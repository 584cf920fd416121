using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Organisation;

/// <summary>Finds handling years, and opens a new one with the settings and the number series of the year before.</summary>
public sealed class HandlingYearBook(DeskContext db, YearGapFinder gaps)
{
    /// <summary>The year with everything that belongs to it; null where it was never opened.</summary>
    public Task<HandlingYear?> FindAsync(long bureauId, int year, CancellationToken ct) =>
        Whole(db.HandlingYears).SingleOrDefaultAsync(y => y.BureauId == bureauId && y.Year == year, ct);

    /// <summary>The same, or a new one: added and written down, not saved.</summary>
    public async Task<HandlingYear> FindOrOpenAsync(long bureauId, int year, Actor actor, CancellationToken ct)
    {
        if (await FindAsync(bureauId, year, ct) is { } known)
        {
            return known;
        }

        var before = await Whole(db.HandlingYears.AsNoTracking()).Where(y => y.BureauId == bureauId && y.Year < year)
            .OrderByDescending(y => y.Year).FirstOrDefaultAsync(ct);
        var opened = before is null ? HandlingYear.WithDefaults(bureauId, year, actor.Today) : HandlingYear.After(
            before, year, actor.Today);
        db.HandlingYears.Add(opened);
        db.Record(actor, $"新建{year}办理年度，{(before is null ? "用系统自带的设置" : $"照{before.Year}年度的设置，日期顺延")}。");
        await CopySeriesAsync(bureauId, year, ct);
        await gaps.TellAsync(opened, actor, ct);

        return opened;
    }

    // Each kind's 代字 of the last year that had one, counting from one again; without it nothing can be signed or issued in the new year.
    private async Task CopySeriesAsync(long bureauId, int year, CancellationToken ct)
    {
        var known = await db.NumberSeries.AsNoTracking().Where(s => s.BureauId == bureauId && s.Year <= year).ToListAsync(ct);
        foreach (var last in known.GroupBy(s => s.Kind).Select(kind => kind.MaxBy(s => s.Year)!).Where(s => s.Year < year)
            .OrderBy(s => s.Kind))
        {
            db.NumberSeries.Add(new NumberSeries { BureauId = bureauId, Year = year, Kind = last.Kind, Code = last.Code });
        }
    }

    internal static IQueryable<HandlingYear> Whole(IQueryable<HandlingYear> years) => years
        .Include(y => y.AnswerClasses)
        .Include(y => y.ReminderRules)
        .Include(y => y.ReviewRoutes)
        .Include(y => y.StatutoryDeadlines).ThenInclude(d => d.Submissions);
}
