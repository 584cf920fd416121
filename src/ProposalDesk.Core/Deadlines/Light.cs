using System.Globalization;

namespace ProposalDesk.Core.Deadlines;

/// <summary>绿 黄 红 灰: the state of a deadline in colour, shape and words, in this one place (domain.md §5).</summary>
public sealed record Light(LightColour Colour, string Text)
{
    /// <param name="nextDueOn">The nearest open deadline of the case.</param>
    /// <param name="nextKind">Which clock it is; internal limits warn for a shorter time than the case's own.</param>
    /// <param name="caseDueOn">办理时限 of the current round.</param>
    /// <param name="answeredOn">Set once the round was answered: then the light is grey for ever.</param>
    public static Light Of(
        DateOnly? nextDueOn, DeadlineKind? nextKind, DateOnly caseDueOn, DateOnly? answeredOn, bool isFinal,
        int warningDays, int lateWarningDays, DateOnly today, WorkingDayCalendar calendar)
    {
        var colour = ColourOf(nextDueOn, nextKind, caseDueOn, answeredOn, isFinal, warningDays, lateWarningDays, today);
        var due = nextDueOn ?? caseDueOn;

        return new(colour, colour switch
        {
            LightColour.Grey when answeredOn is not { } => "已了结",
            LightColour.Grey when answeredOn <= caseDueOn => "已按期答复",
            LightColour.Grey => $"已答复，迟{Days(calendar.WorkingDaysBetween(caseDueOn, answeredOn!.Value))}",
            LightColour.Red => $"已逾期{Days(calendar.WorkingDaysBetween(due, today))}（原定{due.InShort()}）",
            LightColour.Yellow when due == today => "今天到期",
            LightColour.Yellow => string.Create(CultureInfo.InvariantCulture, $"还有{due.DayNumber - today.DayNumber}天"),
            LightColour.Green => "正常",
        });
    }

    /// <summary>The colour alone, for counting many cases: needs no calendar.</summary>
    public static LightColour ColourOf(
        DateOnly? nextDueOn, DeadlineKind? nextKind, DateOnly caseDueOn, DateOnly? answeredOn, bool isFinal,
        int warningDays, int lateWarningDays, DateOnly today)
    {
        if (answeredOn is not null || isFinal)
        {
            return LightColour.Grey;
        }

        var left = (nextDueOn ?? caseDueOn).DayNumber - today.DayNumber;
        var window = nextKind is null or DeadlineKind.Case ? warningDays : lateWarningDays;

        return left < 0 ? LightColour.Red : left <= window ? LightColour.Yellow : LightColour.Green;
    }

    private static string Days(int n) => string.Create(CultureInfo.InvariantCulture, $"{n}个工作日");
}
