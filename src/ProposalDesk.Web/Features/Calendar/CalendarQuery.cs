using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>The calendar of one year; for the administrator also the log of its changes.</summary>
public sealed class CalendarQuery(DeskContext db)
{
    private const int ChangesShown = 5;

    /// <returns>Null for a year nobody works in.</returns>
    public async Task<CalendarPage?> RunAsync(int year, Actor actor, CancellationToken ct)
    {
        if (year is < CalendarBook.FirstYear or > CalendarBook.LastYear)
        {
            return null;
        }

        var tables = await db.CalendarYears.AsNoTracking().OrderBy(y => y.Year).ToListAsync(ct);
        var calendar = await db.CalendarAsync(ct);
        var mayChange = actor.Is(DeskRole.Administrator);
        var years = tables.Select(t => t.Year).Concat([year, actor.Today.Year, actor.Today.Year + 1]).Distinct().Order();

        return new(
            year,
            tables.SingleOrDefault(t => t.Year == year),
            mayChange,
            year == actor.Today.Year ? actor.Today : new DateOnly(year, 1, 1),
            [.. years.Select(y => new CalendarPage.YearLink(y, calendar.Knows(y)))],
            [.. Enumerable.Range(1, 12).Select(month => MonthOf(new DateOnly(year, month, 1), calendar, actor.Today))],
            mayChange ? await db.CalendarChanges.AsNoTracking().OrderByDescending(c => c.Id).Take(ChangesShown).ToListAsync(ct) : []);
    }

    /// <summary>One day as it is now.</summary>
    public async Task<DayForm> DayAsync(DateOnly day, CancellationToken ct)
    {
        var calendar = await db.CalendarAsync(ct);

        return new DayForm { Day = day, Kind = calendar.KindOf(day), Name = calendar.HolidayOf(day) };
    }

    private static CalendarPage.Month MonthOf(DateOnly first, WorkingDayCalendar calendar, DateOnly today)
    {
        var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays)
            .Select(d => new CalendarPage.Cell(d, calendar.KindOf(d), calendar.HolidayOf(d), WorkingDayCalendar.IsWeekend(d), d == today))
            .ToList();
        var before = Enumerable.Repeat<CalendarPage.Cell?>(null, ((int)first.DayOfWeek + 6) % 7);
        var weeks = before.Concat(days).Chunk(7)
            .Select(week => (IReadOnlyList<CalendarPage.Cell?>)[.. week, .. Enumerable.Repeat<CalendarPage.Cell?>(null, 7 - week.Length)]);
        var notes = days.Where(d => d.Kind != DayKind.Plain).GroupBy(d => (d.Kind, d.Holiday)).OrderBy(g => g.Key.Kind)
            .Select(g => new CalendarPage.Note(
                g.Key.Kind, $"{DayStretches.InWords(g.Select(d => d.Day))}{g.Key.Holiday}{(g.Key.Kind == DayKind.Off ? "放假" : "调休上班")}"));

        return new(first.Month, days.Count(d => calendar.IsWorkingDay(d.Day)), [.. weeks], [.. notes]);
    }
}
