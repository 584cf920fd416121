using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Finds handling years, and opens a new one with the settings of the year before.</summary>
public sealed class HandlingYearBook(DeskContext db)
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

        var before = await Whole(db.HandlingYears.AsNoTracking()).Where(y => y.BureauId == bureauId && y.Year < year).OrderByDescending(y => y.Year).FirstOrDefaultAsync(ct);
        var opened = before is null ? HandlingYear.WithDefaults(bureauId, year, actor.Today) : HandlingYear.After(before, year, actor.Today);
        db.HandlingYears.Add(opened);
        db.Record(actor, $"新建{year}办理年度，{(before is null ? "用系统自带的设置" : $"照{before.Year}年度的设置，日期顺延")}。");

        return opened;
    }

    internal static IQueryable<HandlingYear> Whole(IQueryable<HandlingYear> years) => years
        .Include(y => y.AnswerClasses)
        .Include(y => y.ReminderRules)
        .Include(y => y.ReviewRoutes)
        .Include(y => y.StatutoryDeadlines).ThenInclude(d => d.Submissions);
}
