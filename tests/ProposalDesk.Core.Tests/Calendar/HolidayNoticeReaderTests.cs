using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Tests.Calendar;

public class HolidayNoticeReaderTests
{
    [Theory]
    [InlineData("二、春节：2月9日(星期日)、2月22日(星期六)上班。", 2025, "2/9班 2/22班")]
    [InlineData("四、清明节：4月4日（周五）放假1天，与周末连休。", 2025, "4/4休")]
    [InlineData("清明节:4月5日放假,4月7日(星期一)补休。", 2014, "4/5休 4/7休")]
    [InlineData("一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。", 2019, "12/29班 12/30休 12/31休 1/1休")]
    [InlineData("七、国庆节：10月1—7日放假调休，共7天。", 2019, "10/1休 10/2休 10/3休 10/4休 10/5休 10/6休 10/7休")]
    [InlineData("五、端午节：６月２２日～２４日放假，共３天。", 2023, "6/22休 6/23休 6/24休")]
    [InlineData("三、中秋节：9 月 15 日至\n17日放假调休，共3天。9月14日（星期六）\n上班。", 2024, "9/14班 9/15休 9/16休 9/17休")]
    [InlineData("1.元旦：1月1日、2日、3日放假，共3天。", 2021, "1/1休 1/2休 1/3休")]
    [InlineData("一、元旦：\n1月1日（周四）至3日（周六）放假调休，共3天。\n1月4日（周日）上班。", 2026, "1/1休 1/2休 1/3休 1/4班")]
    [InlineData("通知如下：一、元旦：1月1日放假1天。二、春节：2月15日至17日放假，共3天。", 2026, "1/1休 2/15休 2/16休 2/17休")]
    public void The_manners_of_different_years_are_understood(string text, int year, string days)
    {
        var notice = HolidayNoticeReader.Read(text, year);

        Assert.Equal(days, InWords(notice));
        Assert.Empty(notice.Doubts);
        Assert.Empty(notice.Unread);
    }

    [Fact]
    public void A_notice_that_alters_one_holiday_takes_its_name_from_the_title()
    {
        var notice = HolidayNoticeReader.Read("""
            国务院办公厅关于调整2019年劳动节假期安排的通知
            国办发明电〔2019〕3号
            经国务院批准，现将调整2019年劳动节放假安排通知如下。
            一、2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
            二、各地区、各部门要抓紧做好本地区、本领域的劳动节假期调整落实工作。
            国务院办公厅
            2019年3月22日
            """, 2020);

        Assert.Equal((2019, "国办发明电〔2019〕3号", new DateOnly(2019, 3, 22)), (notice.Year, notice.Number, notice.IssuedOn));
        Assert.Equal("4/28班 5/1休 5/2休 5/3休 5/4休 5/5班", InWords(notice));
        Assert.Equal(["劳动节"], notice.Holidays);
        Assert.Empty(notice.Unread);
    }

    [Fact]
    public void A_weekday_that_contradicts_its_date_is_doubted()
    {
        var notice = HolidayNoticeReader.Read("一、元旦：1月1日（周五）至3日（周六）放假调休，共3天。1月5日（周日）上班。", 2026);

        Assert.Equal(["2026年1月1日是周四，通知里写的是周五。", "2026年1月5日是周一，通知里写的是周日。", "2026年1月5日是周一，本来就是工作日，通知里却写了上班。"], notice.Doubts);
    }

    [Theory]
    [InlineData("二、春节：2月11日至17日放假调休，共8天。", "春节写明8天，读到7天。")]
    [InlineData("二、春节：2月30日放假。", "没有“2月30日”这一天，没有采用。")]
    [InlineData("二、春节：2月17日至11日放假。", "“2月17日至11日放假”不像一段假期，没有采用。")]
    [InlineData("二、春节：2月1日至28日放假。", "“2月1日至28日放假”不像一段假期，没有采用。")]
    [InlineData("二、春节：2月11日放假。2月11日上班。", "2021年2月11日既写了放假又写了上班，暂按放假，请核对。")]
    [InlineData("二、春节：2025年2月11日放假。", "2025年2月11日离2021年太远，没有采用。")]
    [InlineData("2月11日至12日放假。", "没有写明2月11日、2月12日是哪个节日。")]
    public void What_contradicts_itself_is_said(string text, string doubt) =>
        Assert.Contains(doubt, HolidayNoticeReader.Read(text, 2021).Doubts);

    [Fact]
    public void Advice_and_sentences_of_another_manner_are_listed_and_not_taken()
    {
        var notice = HolidayNoticeReader.Read(Notices.Of(2024), 2024);

        Assert.Equal(["鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息"], notice.Unread);
        Assert.DoesNotContain(notice.Days, d => d.Day == new DateOnly(2024, 2, 9));
        Assert.Contains(notice.Others, o => o.StartsWith("节假日期间", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。")]
    [InlineData("一、元旦：1月1日为法定节假日，12月29日公休日调至12月31日。")]
    [InlineData("自2025年1月1日起，全体公民放假的假日增加2天。")]
    public void A_sentence_that_is_not_known_gives_no_day(string text)
    {
        var notice = HolidayNoticeReader.Read(text, 2020);

        Assert.Empty(notice.Days);
        Assert.Single(notice.Unread);
    }

    [Theory]
    [InlineData("")]
    [InlineData("。。。，，，：：")]
    [InlineData("（（（1月1日")]
    [InlineData("9999年99月99日至0月0日放假")]
    [InlineData("今天天气很好，大家都很高兴。")]
    public void Nonsense_gives_nothing_and_does_no_harm(string text) => Assert.Empty(HolidayNoticeReader.Read(text, 2026).Days);

    [Fact]
    public void Nothing_of_the_text_is_lost()
    {
        var notice = HolidayNoticeReader.Read(Notices.Of(2026), 2026);

        Assert.Equal(33, notice.DaysOff);
        Assert.Equal(6, notice.MakeUpDays);
        Assert.Contains(notice.Others, o => o.Contains("通知如下", StringComparison.Ordinal));
    }

    private static string InWords(HolidayNotice notice) =>
        string.Join(' ', notice.Days.Select(d => $"{d.Day.Month}/{d.Day.Day}{(d.IsWorkingDay ? "班" : "休")}"));
}
