using System.Globalization;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Tests.Calendar;

/// <summary>The days on which date arithmetic goes wrong.</summary>
[Collection(nameof(ServerTimeZone))]
public class DateBoundaryTests
{
    private readonly WorkingDayCalendar _calendar = PublishedHolidays.Calendar;

    [Theory]
    [InlineData("2021-02-10", 1, "2021-02-18")] // the last working day before Spring Festival
    [InlineData("2021-02-09", 1, "2021-02-10")]
    [InlineData("2021-02-10", 3, "2021-02-20")] // ends on a make-up Saturday
    [InlineData("2021-02-05", 1, "2021-02-07")] // a make-up Sunday before it
    [InlineData("2024-02-09", 1, "2024-02-18")] // New Year's Eve was a working day in 2024
    [InlineData("2025-01-26", 1, "2025-01-27")]
    [InlineData("2025-01-27", 1, "2025-02-05")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-27", 1, "2026-02-28")] // a make-up Saturday that is the last of February
    [InlineData("2026-02-28", 1, "2026-03-02")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-29", 1, "2024-03-01")]
    [InlineData("2023-02-28", 1, "2023-03-01")]
    [InlineData("2021-12-31", 1, "2022-01-04")] // the year's end
    [InlineData("2025-12-31", 1, "2026-01-04")] // a make-up Sunday after it
    [InlineData("2022-12-30", 1, "2023-01-03")]
    [InlineData("2026-12-31", 1, "2027-01-01")] // nobody has entered 2027: weekends only
    public void The_next_working_days(string from, int n, string due)
    {
        Assert.Equal(Day(due), _calendar.AddWorkingDays(Day(from), n));
        Assert.Equal(Day(due), _calendar.Count(Day(from), n, []).DueOn);
        Assert.Equal(n, _calendar.WorkingDaysBetween(Day(from), Day(due)));
    }

    [Theory]
    [InlineData("2021-01-31", 1, "2021-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-01-29", 1, "2024-02-29")]
    [InlineData("2023-01-29", 1, "2023-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2020-11-30", 3, "2021-02-28")]
    [InlineData("2021-12-31", 2, "2022-02-28")]
    [InlineData("2021-10-31", 3, "2022-01-31")]
    public void Months(string from, int months, string due)
    {
        Assert.Equal(Day(due), Day(from).AddMonths(months));
        Assert.Equal(Day(due), NaiveCalendar.AddMonths(Day(from), months));
    }

    [Fact]
    public void A_limit_that_runs_into_a_year_without_table_says_so() => Assert.Contains(
        "2027年的放假安排还没有录入，只按周末计算",
        WhyThisDay.Counted("2026年12月30日分派", "3个工作日内签收", Day("2026-12-30"), _calendar.Count(Day("2026-12-30"), 3, []), _calendar));

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public void Midnight_is_Beijings_wherever_the_server_stands(string zone)
    {
        using var server = new ServerTimeZone(zone);
        var clock = new StoppedClock(new DateTimeOffset(2021, 12, 31, 15, 59, 59, TimeSpan.Zero));
        var desk = new DeskClock(clock);
        Assert.Equal((Day("2021-12-31"), "2021年12月31日23:59"), (desk.Today, desk.UtcNow.InWords()));
        Assert.Equal(desk.Today, Actor.Desk(desk.UtcNow).Today);

        clock.Now = clock.Now.AddSeconds(1);

        Assert.Equal((Day("2022-01-01"), "2022年1月1日00:00"), (desk.Today, desk.UtcNow.InWords()));
        Assert.Equal(desk.Today, Actor.Desk(desk.UtcNow).Today);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
