using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>What would be saved, and what it would bring about.</summary>
/// <param name="Notice">Null where a single day is changed by hand.</param>
public sealed record CalendarPreview(
    HolidayNotice? Notice, CalendarEdit Edit, ShiftedDeadlines Shifts, IReadOnlyList<CalendarPreview.Holiday> Holidays)
{
    public sealed record Holiday(string Name, string Off, string Working);
}
