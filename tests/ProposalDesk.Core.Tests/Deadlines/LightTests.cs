using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>绿 黄 红 灰 say the same of a case and of a yearly date.</summary>
public class LightTests
{
    private static readonly WorkingDayCalendar _calendar = PublishedHolidays.Calendar;
    private static readonly DateOnly _due = new(2021, 6, 30);

    [Theory]
    [InlineData("2021-06-01", LightColour.Green, "正常")]
    [InlineData("2021-06-22", LightColour.Green, "正常")]
    [InlineData("2021-06-23", LightColour.Yellow, "还有7天")]
    [InlineData("2021-06-30", LightColour.Yellow, "今天到期")]
    [InlineData("2021-07-01", LightColour.Red, "已逾期1个工作日（原定6月30日）")]
    [InlineData("2021-07-05", LightColour.Red, "已逾期3个工作日（原定6月30日）")]
    public void What_waits_has_one_colour_and_one_sentence(string today, LightColour colour, string text)
    {
        var day = DateOnly.Parse(today, null);

        Assert.Equal(new(colour, text), Light.OfDate(_due, null, "报送", 7, day, _calendar));
        Assert.Equal(new(colour, text), Light.OfCase(HandlingRole.Lead, _due, null, false, 7, day, _calendar));
    }

    [Theory]
    [InlineData("2021-06-30", "已按期")]
    [InlineData("2021-07-01", "已{0}，迟1个工作日")]
    [InlineData("2021-07-06", "已{0}，迟4个工作日")]
    public void Lateness_is_kept_for_ever(string metOn, string text)
    {
        var (met, muchLater) = (DateOnly.Parse(metOn, null), new DateOnly(2024, 1, 1));
        var words = text.Contains("{0}", StringComparison.Ordinal) ? text : text + "{0}";

        Assert.Equal(new(LightColour.Grey, words.Replace("{0}", "报送", StringComparison.Ordinal)), Light.OfDate(
            _due, met, "报送", 7, muchLater, _calendar));
        Assert.Equal(new(LightColour.Grey, words.Replace("{0}", "答复", StringComparison.Ordinal)), Light.OfCase(
            HandlingRole.Lead, _due, met, false, 7, muchLater, _calendar));
    }

    [Fact]
    public void Whoever_assists_gives_an_opinion_and_answers_nobody()
    {
        string TextOf(DateOnly on) => Light.OfCase(HandlingRole.Assist, _due, on, true, 7, new(2021, 9, 1), _calendar).Text;

        Assert.Equal("已按期提出协办意见", TextOf(_due));
        Assert.Equal("已提出协办意见，迟1个工作日", TextOf(_due.AddDays(1)));
    }

    [Fact]
    public void On_a_day_off_after_the_date_no_working_day_is_lost_yet()
    {
        // 31 July 2021 was a Saturday.
        var (friday, saturday) = (new DateOnly(2021, 7, 30), new DateOnly(2021, 7, 31));

        Assert.Equal("已逾期不足1个工作日（原定7月30日）", Light.OfDate(friday, null, "报送", 7, saturday, _calendar).Text);
        Assert.Equal("已报送，迟不足1个工作日", Light.OfDate(friday, saturday, "报送", 7, saturday, _calendar).Text);
    }

    [Fact]
    public void Internal_limits_warn_for_their_own_shorter_time()
    {
        var (year, day) = (HandlingYear.WithDefaults(1, 2021), _due.AddDays(-3));

        Assert.Equal((7, 2), (year.WarningDays, year.LateWarningDays));
        Assert.Equal(LightColour.Green, Light.OfLimit(DeadlineKind.Acceptance, _due, year, day, _calendar).Colour);
        Assert.Equal(LightColour.Yellow, Light.OfLimit(DeadlineKind.Case, _due, year, day, _calendar).Colour);
    }

    /// <summary>逾期 without more means what is owed outside (domain.md §5).</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_what_is_owed_outside_is_called_late_without_more(DeadlineKind kind)
    {
        var (year, day) = (HandlingYear.WithDefaults(1, 2021), new DateOnly(2021, 7, 5));
        var light = Light.OfLimit(kind, _due, year, day, _calendar);

        Assert.Equal(LightColour.Red, light.Colour);
        if (kind is DeadlineKind.Case or DeadlineKind.Statutory)
        {
            Assert.Equal("已逾期3个工作日（原定6月30日）", light.Text);
            Assert.Equal($"{kind.Label()}6月30日，已逾期3个工作日", kind.InWords(_due, day, _calendar));
        }
        else
        {
            Assert.Equal($"{kind.Label()}已过3个工作日", light.Text);
            Assert.Equal($"{kind.Label()}6月30日已过3个工作日", kind.InWords(_due, day, _calendar));
        }

        Assert.Equal($"{kind.Label()}6月30日", kind.InWords(_due, _due, _calendar));
    }

    public static TheoryData<DeadlineKind> Kinds() => new(Enum.GetValues<DeadlineKind>());

    [Fact]
    public void Days_off_are_told_in_the_warning()
    {
        // 31 July 2021 was a Saturday.
        var light = Light.OfCase(HandlingRole.Lead, new(2021, 7, 31), null, false, 7, new(2021, 7, 29), _calendar);

        Assert.Equal("还有2天（当天休息，7月30日前办完）", light.Text);
    }
}
