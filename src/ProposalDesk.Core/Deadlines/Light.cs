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
        if (answeredOn is { } answered)
        {
            return new(LightColour.Grey, answered <= caseDueOn ? "已按期答复" : $"已答复，迟{Days(calendar.WorkingDaysBetween(caseDueOn, answered))}");
        }

        if (isFinal)
        {
            return new(LightColour.Grey, "已了结");
        }

        var due = nextDueOn ?? caseDueOn;
        if (due < today)
        {
            return new(LightColour.Red, $"已逾期{Days(calendar.WorkingDaysBetween(due, today))}（原定{due.InShort()}）");
        }

        var left = due.DayNumber - today.DayNumber;
        var window = nextKind is null or DeadlineKind.Case ? warningDays : lateWarningDays;

        return left <= window
            ? new(LightColour.Yellow, left == 0 ? "今天到期" : string.Create(CultureInfo.InvariantCulture, $"还有{left}天"))
            : new(LightColour.Green, "正常");
    }

    private static string Days(int n) => string.Create(CultureInfo.InvariantCulture, $"{n}个工作日");
}
