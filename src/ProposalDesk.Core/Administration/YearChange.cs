using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// How a year's settings are changed: looked at first with the open deadlines that would move, then saved with them in
/// one transaction. Both go the same way, so that what was shown is what happens.
/// </summary>
public sealed class YearChange(
    DeskContext db, DeadlineBook deadlines, FollowChangedLimits recalculation, ReportBook reports, DeadlineBasisBook bases)
{
    /// <param name="change">Changes the year and says what changed.</param>
    /// <returns>What would move. Nothing is kept.</returns>
    public async Task<ShiftedDeadlines> LookAsync(
        long bureauId, int number, Func<HandlingYear, IReadOnlyList<string>> change, Actor actor, CancellationToken ct)
    {
        var year = await HandlingYearBook.Whole(db.HandlingYears.AsNoTracking())
            .SingleAsync(y => y.BureauId == bureauId && y.Year == number, ct);
        var before = Seen.Of(year);
        change(year);
        var shifts = await recalculation.LookAsync(year, before.KindsToFollow(year), await deadlines.CalendarAsync(ct), actor.Now, ct);
        before.AddDates(year, shifts);

        return shifts;
    }

    /// <param name="version">Of the year, as the person saw it.</param>
    /// <returns>What moved.</returns>
    public async Task<ShiftedDeadlines> SaveAsync(
        long bureauId, int number, long version, Func<HandlingYear, IReadOnlyList<string>> change, string? reason, Actor actor,
        CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var year = await HandlingYearBook.Whole(db.HandlingYears).SingleAsync(y => y.BureauId == bureauId && y.Year == number, ct);
        db.Entry(year).Property(y => y.Version).OriginalValue = version;
        var before = Seen.Of(year);
        var changes = string.Join("；", change(year));
        await db.SaveChangesAsync(ct);

        var why = string.IsNullOrWhiteSpace(reason) ? "" : reason.Trim();
        var shifts = await recalculation.MoveAsync(
            year, before.KindsToFollow(year), await deadlines.CalendarAsync(ct), $"{changes}（{why}）", actor.Now, ct);
        before.AddDates(year, shifts);
        db.Record(
            actor, $"修改{number}年度设置：{changes}。{(why.Length > 0 ? $"理由：{why}。" : "")}{(shifts.Total > 0 ? shifts.InWords + "。" : "")}");
        await deadlines.RefreshYearsAsync(actor.Now, ct);
        await reports.FollowAsync(await Roster.LoadAsync(db, ct), actor, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        bases.Forget();

        return shifts;
    }

    // What decides which deadlines move, as it was before the change.
    private sealed record Seen(IReadOnlyDictionary<string, int> Limits, IReadOnlyDictionary<StatutoryKind, DateOnly> Dates)
    {
        public static Seen Of(HandlingYear year) =>
            new(YearLimit.All.ToDictionary(l => l.Name, l => l.Of(year)), year.StatutoryDeadlines.ToDictionary(d => d.Kind, d => d.DueOn));

        public IReadOnlyCollection<DeadlineKind> KindsToFollow(HandlingYear year) =>
            [.. YearLimit.All.Where(l => l.Moves is not null && l.Of(year) != Limits[l.Name]).Select(l => l.Moves!.Value).Distinct()];

        public void AddDates(HandlingYear year, ShiftedDeadlines shifts)
        {
            foreach (var date in year.StatutoryDeadlines.Where(d => d.DueOn != Dates[d.Kind]).OrderBy(d => d.Kind))
            {
                shifts.Add(new(null, date.Kind.Label(), DeadlineKind.Statutory, Dates[date.Kind], date.DueOn));
            }
        }
    }
}
