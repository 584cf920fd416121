using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Tests.Calendar;

public class PublishedHolidaysTests
{
    public static TheoryData<int> Years => [2021, 2022, 2023, 2024, 2025, 2026];

    [Fact]
    public void Six_years_are_shipped() => Assert.Equal(Years.Select(y => y.Data), PublishedHolidays.Years.Select(y => y.Year));

    [Theory]
    [MemberData(nameof(Years))]
    public void A_shipped_year_is_what_its_notice_says(int year)
    {
        var shipped = PublishedHolidays.Years.Single(y => y.Year == year);

        var notice = HolidayNoticeReader.Read(Notices.Of(year), year);

        Assert.Equal(Lines(notice.Days), Lines(shipped.Days));
        Assert.Equal((shipped.Notice, shipped.Number, shipped.IssuedOn), (notice.Title, notice.Number, notice.IssuedOn));
        Assert.Empty(notice.Doubts);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Make_up_days_are_weekend_days_and_as_many_as_the_weekdays_they_make_up_for(int year)
    {
        // Statutory days off of 2007 and of 2024; what is free beyond them has to be made up for.
        var statutory = year < 2025 ? 11 : 13;
        var days = PublishedHolidays.Years.Single(y => y.Year == year).Days;

        Assert.All(days.Where(d => d.IsWorkingDay), d => Assert.True(WorkingDayCalendar.IsWeekend(d.Day)));
        var weekdaysOff = days.Count(d => !d.IsWorkingDay && !WorkingDayCalendar.IsWeekend(d.Day));
        Assert.InRange(weekdaysOff - days.Count(d => d.IsWorkingDay), statutory - 1, statutory + 1);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_year_says_by_which_notice_and_how_far_it_was_checked(int year)
    {
        var shipped = PublishedHolidays.Years.Single(y => y.Year == year);

        Assert.StartsWith("国办发明电〔", shipped.Number, StringComparison.Ordinal);
        Assert.Equal(year - 1, shipped.IssuedOn.Year);
        Assert.Contains("没有直接核对", shipped.Checked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-10-31", new int[0])]
    [InlineData("2026-10-31", new int[0])]
    [InlineData("2026-11-01", new[] { 2027 })]
    [InlineData("2027-01-04", new[] { 2027 })]
    [InlineData("2027-11-01", new[] { 2027, 2028 })]
    public void What_is_missing_is_asked_for_from_November_on(string day, int[] missing) =>
        Assert.Equal(missing, PublishedHolidays.Calendar.MissingOn(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    private static IEnumerable<string> Lines(IEnumerable<CalendarDay> days) =>
        days.OrderBy(d => d.Day).Select(d => $"{d.Day:yyyy-MM-dd} {(d.IsWorkingDay ? "班" : "休")} {d.Holiday}");
}
