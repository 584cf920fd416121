using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>A date on Tuesday 8 June 2021; the Dragon Boat days off are 12 to 14 June.</summary>
public class ReminderLadderTests
{
    private static readonly ReminderRule _rule = new() { Kind = DeadlineKind.Case, DaysBefore = "7,2,0" };
    private readonly WorkingDayCalendar _calendar = PublishedHolidays.Calendar;

    [Theory]
    [InlineData("2021-05-31", null)]
    [InlineData("2021-06-01", "before:7")]
    [InlineData("2021-06-05", "before:7")]
    [InlineData("2021-06-06", "before:2")]
    [InlineData("2021-06-08", "before:0")]
    [InlineData("2021-06-09", "before:0")]
    [InlineData("2021-06-10", "late:1")]
    [InlineData("2021-06-14", "late:1")]
    public void Each_day_has_its_rung(string today, string? rung) => Assert.Equal(
        rung, ReminderLadder.Reached(new DateOnly(2021, 6, 8), DateOnly.Parse(today, CultureInfo.InvariantCulture), _rule, _calendar)?.Key);

    [Theory]
    [InlineData("2021-06-03", null)]
    [InlineData("2021-06-04", "before:7")]
    [InlineData("2021-06-09", "before:2")]
    [InlineData("2021-06-11", "before:0")]
    [InlineData("2021-06-13", "before:0")]
    [InlineData("2021-06-15", "before:0")]
    [InlineData("2021-06-16", "late:1")]
    public void A_date_on_a_day_off_is_worked_for_up_to_the_working_day_before(string today, string? rung) => Assert.Equal(
        rung,
        ReminderLadder.Reached(new DateOnly(2021, 6, 13), DateOnly.Parse(today, CultureInfo.InvariantCulture), _rule, _calendar)?.Key);

    // The first was on Thursday 10 June; the 12th to the 14th are days off.
    [Theory]
    [InlineData("2021-06-14", 2, null)]
    [InlineData("2021-06-15", 2, "late:2")]
    [InlineData("2021-06-15", 5, null)]
    [InlineData("2021-06-18", 5, "late:2")]
    public void Chasers_are_counted_on_from_the_last_one_whatever_the_pace_was(string today, int pace, string? rung) => Assert.Equal(
        rung,
        ReminderLadder.Reached(
            new DateOnly(2021, 6, 8), DateOnly.Parse(today, CultureInfo.InvariantCulture),
            new ReminderRule { Kind = DeadlineKind.Case, DaysBefore = "7,2,0", RepeatWorkingDays = pace },
            _calendar, chasers: 1, chasedOn: new DateOnly(2021, 6, 10))?.Key);

    [Fact]
    public void Who_comes_late_to_a_date_is_chased_for_the_first_time() =>
        Assert.Equal(1, ReminderLadder.Reached(new DateOnly(2021, 2, 28), new DateOnly(2021, 6, 8), _rule, _calendar)!.Chaser);
}
