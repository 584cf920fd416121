using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Calendar;

/// <summary>Reads the calendar from the database; pages take it from the basis.</summary>
public static class CalendarLoading
{
    public static async Task<WorkingDayCalendar> CalendarAsync(this DeskContext db, CancellationToken ct) => new(
        await db.CalendarDays.AsNoTracking().ToListAsync(ct),
        await db.CalendarYears.AsNoTracking().Select(y => y.Year).ToListAsync(ct));
}
