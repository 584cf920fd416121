using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Tests.Calendar;

public class CalendarEditTests
{
    private static readonly int[] _years = [.. PublishedHolidays.Years.Select(y => y.Year)];

    [Fact]
    public void The_same_notice_again_changes_nothing() =>
        Assert.True(CalendarEdit.Of(HolidayNoticeReader.Read(Notices.Of(2023), 2023), PublishedHolidays.Days, isKnown: true).IsEmpty);

    [Fact]
    public void A_notice_for_one_holiday_leaves_the_others_as_they_are()
    {
        var notice = HolidayNoticeReader.Read("四、劳动节：5月1日至3日放假，共3天。", 2026);

        var edit = CalendarEdit.Of(notice, PublishedHolidays.Days, isKnown: true);

        Assert.Equal(
            ["5月4日 休（劳动节） 平常工作日", "5月5日 休（劳动节） 平常工作日", "5月9日 班（劳动节） 周末"],
            edit.Changes.Select(c => $"{c.Day.InShort()} {c.BeforeInWords} {c.AfterInWords}"));
        var after = edit.After(PublishedHolidays.Days, _years);
        Assert.True(after.IsWorkingDay(new DateOnly(2026, 5, 4)));
        Assert.False(after.IsWorkingDay(new DateOnly(2026, 5, 9)));
        Assert.False(after.IsWorkingDay(new DateOnly(2026, 10, 1)));
    }

    [Fact]
    public void The_first_table_of_a_year_makes_it_known_even_where_it_reaches_into_the_year_before()
    {
        var notice = HolidayNoticeReader.Read("一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。", 2027);

        var edit = CalendarEdit.Of(notice, PublishedHolidays.Days, isKnown: false);

        Assert.Equal((new DateOnly(2026, 12, 31), new DateOnly(2027, 12, 31)), (edit.From, edit.Until));
        var after = edit.After(PublishedHolidays.Days, _years);
        Assert.True(after.Knows(2027));
        Assert.False(after.Knows(2028));
        Assert.Equal(new DateOnly(2027, 1, 4), after.AddWorkingDays(new DateOnly(2026, 12, 30), 1));
    }

    [Fact]
    public void A_first_table_that_leaves_holidays_out_is_doubted_and_a_whole_one_is_not()
    {
        var partly = HolidayNoticeReader.Read("一、元旦：1月1日放假。二、中秋节、国庆节：10月1日至8日放假，共8天。", 2027);

        Assert.Equal(["没有读到春节、清明节、劳动节、端午节；保存后2027年即算已经录入，请粘贴全年的通知。"], CalendarEdit.Of(partly, [], isKnown: false).Doubts);
        Assert.Empty(CalendarEdit.Of(partly, [], isKnown: true).Doubts);
        Assert.Empty(CalendarEdit.Of(HolidayNoticeReader.Read(Notices.Of(2025), 2025), [], isKnown: false).Doubts);
    }

    [Fact]
    public void A_single_day_by_hand_does_not_make_its_year_known()
    {
        var edit = CalendarEdit.Of(new DateOnly(2027, 5, 4), DayKind.Off, "市庆", PublishedHolidays.Days);

        var after = edit.After(PublishedHolidays.Days, _years);

        Assert.False(after.IsWorkingDay(new DateOnly(2027, 5, 4)));
        Assert.False(after.Knows(2027));
        Assert.Equal((edit.Changes[0].Day, edit.Changes[0].Day), (edit.From, edit.Until));
    }

    [Fact]
    public void Another_content_has_another_fingerprint()
    {
        var days = PublishedHolidays.Days;
        var (off, plain) = (CalendarEdit.Of(new DateOnly(2026, 5, 6), DayKind.Off, "市庆", days), CalendarEdit.Of(
            new DateOnly(2026, 5, 5), DayKind.Plain, "", days));

        Assert.NotEqual(off.Fingerprint, plain.Fingerprint);
        Assert.Equal(off.Fingerprint, CalendarEdit.Of(new DateOnly(2026, 5, 6), DayKind.Off, "市庆", days).Fingerprint);
    }
}
