using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>A year of twelve months with its days off and make-up working days.</summary>
/// <param name="Table">Where the year's holidays come from; null when nobody has entered them.</param>
/// <param name="Suggested">The day that stands in the form to change one.</param>
/// <param name="Changes">The last changes of the calendar with what they moved; for the administrator only.</param>
public sealed record CalendarPage(
    int Year, CalendarYear? Table, bool MayChange, DateOnly Suggested, IReadOnlyList<CalendarPage.YearLink> Years,
    IReadOnlyList<CalendarPage.Month> Months, IReadOnlyList<CalendarChange> Changes)
{
    public sealed record YearLink(int Year, bool IsKnown);

    /// <param name="Weeks">Monday to Sunday; null outside the month.</param>
    /// <param name="Notes">What is marked, in words.</param>
    public sealed record Month(int Number, int WorkingDays, IReadOnlyList<IReadOnlyList<Cell?>> Weeks, IReadOnlyList<Note> Notes);

    public sealed record Cell(DateOnly Day, DayKind Kind, string? Holiday, bool IsWeekend, bool IsToday);

    public sealed record Note(DayKind Kind, string Text);
}
