using System.Globalization;
using System.Linq.Expressions;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>绿 黄 红 灰: the state of a deadline in colour, shape and words, in this one place (domain.md §5).</summary>
public sealed record Light(LightColour Colour, string Text)
{
    /// <summary>The light of a case is that of its 办理时限: internal limits, sheets and promises leave it alone.</summary>
    /// <param name="role">Whether a letter or an opinion is owed.</param>
    /// <param name="dueOn">办理时限 of the current round.</param>
    /// <param name="answeredOn">Set once the round was answered: then the light is grey for ever.</param>
    public static Light OfCase(
        HandlingRole role, DateOnly dueOn, DateOnly? answeredOn, bool isFinal, int warningDays, DateOnly today, WorkingDayCalendar calendar)
    {
        var colour = ColourOf(dueOn, answeredOn, isFinal, warningDays, today);

        return colour == LightColour.Grey
            ? new(colour, answeredOn is { } day ? Met(dueOn, day, role.Answering(), calendar) : "已了结")
            : new(colour, Waiting(colour, dueOn, today, calendar));
    }

    /// <summary>
    /// The light of one limit by itself. An internal one warns for a shorter time, and is never called 逾期: that word is
    /// for what the bureau owes to others.
    /// </summary>
    public static Light OfLimit(DeadlineKind kind, DateOnly dueOn, HandlingYear year, DateOnly today, WorkingDayCalendar calendar)
    {
        var colour = ColourOf(dueOn, kind.IsOutside() ? year.WarningDays : year.LateWarningDays, today);

        return new(colour, colour == LightColour.Red && !kind.IsOutside()
            ? $"{kind.Label()}已过{Lateness.Days(calendar.WorkingDaysBetween(dueOn, today))}"
            : Waiting(colour, dueOn, today, calendar));
    }

    /// <summary>The light of one date by itself, such as a yearly one.</summary>
    /// <param name="verb">What meets it: 报送.</param>
    /// <param name="isOlderThanYear">It had passed before its year was opened here.</param>
    public static Light OfDate(DateOnly dueOn, DateOnly? metOn, string verb, int warningDays, DateOnly today, WorkingDayCalendar calendar,
        bool isOlderThanYear = false)
    {
        if (metOn is { } day)
        {
            return new(LightColour.Grey, Met(dueOn, day, verb, calendar));
        }

        if (isOlderThanYear)
        {
            return new(LightColour.Grey, $"没有{verb}记录（本年度启用前已到期）");
        }

        var colour = ColourOf(dueOn, warningDays, today);

        return new(colour, Waiting(colour, dueOn, today, calendar));
    }

    /// <summary>The colour alone, for counting many cases: needs no calendar.</summary>
    public static LightColour ColourOf(DateOnly dueOn, DateOnly? answeredOn, bool isFinal, int warningDays, DateOnly today) =>
        answeredOn is not null || isFinal ? LightColour.Grey : ColourOf(dueOn, warningDays, today);

    /// <summary>
    /// The same colour as <see cref="LightColour"/>'s number inside a query, for filters and counts; a test holds it to
    /// <see cref="ColourOf(DateOnly, DateOnly?, bool, int, DateOnly)"/>.
    /// </summary>
    public static Expression<Func<Proposal, int>> ColourInQuery(DateOnly today, int warningDays)
    {
        var warned = today.AddDays(warningDays);

        return p =>
            p.AnsweredOn != null || ProposalStatuses.Final.Contains(p.Status) ? (int)LightColour.Grey
            : p.DueOn < today ? (int)LightColour.Red
            : p.DueOn <= warned ? (int)LightColour.Yellow
            : (int)LightColour.Green;
    }

    // A date on a day off is worked for up to the last working day before it (domain.md §5).
    private static string DayOff(DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar)
    {
        var workedFor = calendar.LastWorkingDayUpTo(dueOn);

        return workedFor == dueOn
            ? ""
            : workedFor > today
            ? $"（当天休息，{workedFor.InShort()}前办完）"
            : workedFor == today
            ? "（当天休息，今天办完）"
            : "（当天休息）";
    }

    private static LightColour ColourOf(DateOnly dueOn, int window, DateOnly today)
    {
        var left = dueOn.DayNumber - today.DayNumber;

        return left < 0 ? LightColour.Red : left <= window ? LightColour.Yellow : LightColour.Green;
    }

    private static string Met(DateOnly dueOn, DateOnly on, string verb, WorkingDayCalendar calendar) =>
        on <= dueOn ? $"已按期{verb}" : $"已{verb}，{Lateness.Of(dueOn, on, calendar)}";

    private static string Waiting(LightColour colour, DateOnly dueOn, DateOnly today, WorkingDayCalendar calendar) => colour switch
    {
        LightColour.Red => Lateness.ByNow(dueOn, today, calendar),
        LightColour.Yellow when dueOn == today => "今天到期",
        LightColour.Yellow =>
            string.Create(CultureInfo.InvariantCulture, $"还有{dueOn.DayNumber - today.DayNumber}天{DayOff(dueOn, today, calendar)}"),
        _ => LightColour.Green.Label(),
    };
}
