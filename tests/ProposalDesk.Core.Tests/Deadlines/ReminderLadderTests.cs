using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>A date on Tuesday 8 June 2021; the Dragon Boat days off are 12 to 14 June.</summary>
public class ReminderLadderTests
{
    private static readonly int[] _ahead = [7, 2, 0];
    private readonly WorkingDayCalendar _calendar = PublishedHolidays.Calendar;

    [Theory]
    [InlineData("2021-05-31", null)]
    [InlineData("2021-06-01", "before:7")]
    [InlineData("2021-06-05", "before:7")]
    [InlineData("2021-06-06", "before:2")]
    [InlineData("2021-06-08", "before:0")]
    [InlineData("2021-06-09", null)]
    public void Each_day_up_to_the_date_has_its_rung(string today, string? rung) =>
        Assert.Equal(rung, ReminderLadder.Before(Day("2021-05-06"), Day("2021-06-08"), Day(today), _ahead, _calendar));

    [Theory]
    [InlineData("2021-06-03", null)]
    [InlineData("2021-06-04", "before:7")]
    [InlineData("2021-06-09", "before:2")]
    [InlineData("2021-06-11", "before:0")]
    [InlineData("2021-06-13", "before:0")]
    public void A_date_on_a_day_off_is_worked_for_up_to_the_working_day_before(string today, string? rung) =>
        Assert.Equal(rung, ReminderLadder.Before(Day("2021-05-06"), Day("2021-06-13"), Day(today), _ahead, _calendar));

    [Theory]
    [InlineData("2021-06-04", "2021-06-05", null)]
    [InlineData("2021-06-04", "2021-06-06", "before:2")]
    [InlineData("2021-06-06", "2021-06-07", null)]
    [InlineData("2021-06-06", "2021-06-08", "before:0")]
    public void A_short_limit_is_not_announced_before_it_began(string begins, string today, string? rung) =>
        Assert.Equal(rung, ReminderLadder.Before(Day(begins), Day("2021-06-08"), Day(today), _ahead, _calendar));

    [Theory]
    [InlineData(ReminderTo.Acting, "9 11 16 23 30")]
    [InlineData(ReminderTo.Leader, "11 21 28")]
    [InlineData(ReminderTo.Director, "9")]
    public void After_the_date_each_is_told_on_days_of_their_own(ReminderTo to, string days)
    {
        DateOnly? last = null;
        var told = new List<int>();
        for (var day = Day("2021-06-07"); day <= Day("2021-06-30"); day = day.AddDays(1))
        {
            if (ReminderLadder.Late(to, Day("2021-06-08"), day, last, _calendar) is not null)
            {
                told.Add(day.Day);
                last = day;
            }
        }

        Assert.Equal(days, string.Join(' ', told));
    }

    [Fact]
    public void Who_was_told_of_an_earlier_limit_begins_anew_with_this_one() => Assert.Equal(
        "Acting:1", ReminderLadder.Late(ReminderTo.Acting, Day("2021-06-08"), Day("2021-06-09"), Day("2021-06-07"), _calendar));

    [Fact]
    public void Whoever_was_away_is_told_once_however_late_it_is() => Assert.Equal(
        ("Acting:70", null),
        (ReminderLadder.Late(ReminderTo.Acting, Day("2021-02-28"), Day("2021-06-10"), null, _calendar),
            ReminderLadder.Late(ReminderTo.Acting, Day("2021-02-28"), Day("2021-06-11"), Day("2021-06-10"), _calendar)));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
