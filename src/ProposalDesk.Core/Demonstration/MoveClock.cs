using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Demonstration;

/// <summary>Lets time pass in the demonstration: the desk's clock goes forward, never back, and each skipped day's work is done.</summary>
public sealed class MoveClock(DeskContext db, DeskClock clock, CarryOutDailyWork runDay)
{
    /// <param name="To">The day to go to, at the same time of day.</param>
    public sealed record Command(DateOnly? To);

    /// <returns>What day it is now.</returns>
    public async Task<DateOnly> ExecuteAsync(Command command, CancellationToken ct)
    {
        var today = clock.Today;
        if (command.To is not { } day || day <= today)
        {
            throw new RuleViolationException("clock-back", $"演示时间只能往后调，请填写{today.InWords()}以后的日期。", "To");
        }

        if (day > new DateOnly(2022, 12, 31))
        {
            throw new RuleViolationException("clock-far", "演示时间最晚到2022年12月31日。", "To");
        }

        for (var skipped = today; skipped < day; skipped = skipped.AddDays(1))
        {
            var shift = clock.Shift + TimeSpan.FromDays(1);
            await db.Set<DemonstrationState>().ExecuteUpdateAsync(s => s.SetProperty(x => x.ShiftTicks, shift.Ticks), ct);
            clock.Shift = shift;
            await runDay.ExecuteAsync(ct);
        }

        return day;
    }
}
