using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Tests.Calendar;

public class WorkingDayCalendarTests
{
    private readonly WorkingDayCalendar _calendar = PublishedHolidays.Calendar;

    [Theory]
    [InlineData("2021-02-07", true)] // a make-up Sunday before Spring Festival
    [InlineData("2021-02-11", false)]
    [InlineData("2021-05-08", true)]
    [InlineData("2021-05-05", false)]
    [InlineData("2021-03-13", false)]
    [InlineData("2021-03-15", true)]
    public void Holidays_and_make_up_days_of_2021(string day, bool working) =>
        Assert.Equal(working, _calendar.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Two_working_days_after_the_last_one_before_Spring_Festival_end_after_it() =>
        Assert.Equal(new DateOnly(2021, 2, 19), _calendar.AddWorkingDays(new DateOnly(2021, 2, 10), 2));

    [Fact]
    public void The_desk_works_towards_the_last_working_day_before_a_day_off() =>
        Assert.Equal(new DateOnly(2021, 4, 30), _calendar.LastWorkingDayUpTo(new DateOnly(2021, 5, 3)));

    [Fact]
    public void Lateness_counts_working_days() =>
        Assert.Equal(2, _calendar.WorkingDaysBetween(new DateOnly(2021, 4, 30), new DateOnly(2021, 5, 7)));

    [Fact]
    public void A_day_begins_in_Beijing_while_it_is_still_evening_in_UTC() =>
        Assert.Equal(new DateOnly(2021, 3, 9), new DateTime(2021, 3, 8, 16, 0, 0, DateTimeKind.Utc).ToBeijingDate());

    [Fact]
    public void Counting_agrees_with_looking_at_every_day_of_the_year()
    {
        var first = new DateOnly(2020, 12, 20);
        for (var from = first; from < first.AddDays(60); from = from.AddDays(7))
        {
            var looked = 0;
            for (var to = from; to < first.AddDays(400); to = to.AddDays(1))
            {
                looked += to > from && _calendar.IsWorkingDay(to) ? 1 : 0;
                Assert.Equal(looked, _calendar.WorkingDaysBetween(from, to));
            }
        }
    }
}
