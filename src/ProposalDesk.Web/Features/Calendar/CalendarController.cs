using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>工作日历: everyone looks at it, the administrator changes it after seeing which deadlines move.</summary>
[Route("calendar")]
public sealed class CalendarController(
    CalendarQuery calendar, CalendarPreviewQuery preview, EnterHolidayNotice enter, ChangeCalendarDay turn)
    : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct) =>
        await calendar.RunAsync(year ?? Me.Today.Year, Me, ct) is { } page ? View(page) : NotFound();

    [HttpGet("notice")]
    [Authorize(Policies.Administer)]
    public IActionResult Paste(int? year) => View(new NoticeForm { Year = year ?? Me.Today.Year + 1 });

    [HttpPost("notice")]
    [Authorize(Policies.Administer)]
    public async Task<IActionResult> Paste(NoticeForm form, CancellationToken ct)
    {
        var happened = "";
        if (ModelState.IsValid
            && await TryAsync(async () => form.Preview = await preview.RunAsync(form, Me.Today, ct))
            && form.IsSaving
            && await TryAsync(async () => happened = await enter.ExecuteAsync(form.ToCommand(), Me, ct)))
        {
            Notice(happened);
            return RedirectToAction(nameof(Index), new { form.Year });
        }

        return View(form);
    }

    [HttpGet("day")]
    [Authorize(Policies.Administer)]
    public async Task<IActionResult> Day(DateOnly? day, CancellationToken ct) => View(await calendar.DayAsync(day ?? Me.Today, ct));

    [HttpPost("day")]
    [Authorize(Policies.Administer)]
    public async Task<IActionResult> Day(DayForm form, CancellationToken ct)
    {
        var happened = "";
        if (ModelState.IsValid
            && await TryAsync(async () => form.Preview = await preview.RunAsync(form, Me.Today, ct))
            && form.IsSaving
            && await TryAsync(async () => happened = await turn.ExecuteAsync(form.ToCommand(), Me, ct)))
        {
            Notice(happened);
            return RedirectToAction(nameof(Index), new { form.Day!.Value.Year });
        }

        return View(form);
    }
}
