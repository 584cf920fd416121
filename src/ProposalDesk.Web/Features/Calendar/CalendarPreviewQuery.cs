using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>Reads what was typed, lays it beside the calendar and looks which open deadlines would move; saves nothing.</summary>
public sealed class CalendarPreviewQuery(CalendarBook book)
{
    public async Task<CalendarPreview> RunAsync(NoticeForm form, DateOnly today, CancellationToken ct)
    {
        var notice = HolidayNoticeReader.Read(form.Text!, form.Year!.Value);
        var edit = await book.EditAsync(notice, form.Year.Value, ct);

        return new(notice, edit, await book.LookAsync(edit, today, ct), [.. notice.Holidays.Select(name => new CalendarPreview.Holiday(
            name,
            DayStretches.InWords(notice.Days.Where(d => d.Holiday == name && !d.IsWorkingDay).Select(d => d.Day)),
            DayStretches.InWords(notice.Days.Where(d => d.Holiday == name && d.IsWorkingDay).Select(d => d.Day))))]);
    }

    public async Task<CalendarPreview> RunAsync(DayForm form, DateOnly today, CancellationToken ct)
    {
        var edit = await book.EditAsync(form.Day!.Value, form.Kind, form.Name, ct);

        return new(null, edit, await book.LookAsync(edit, today, ct), []);
    }
}
