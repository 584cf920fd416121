using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Administration;

/// <summary>How the calendar is changed: first shown what would change and which deadlines move, then saved as it was shown.</summary>
public sealed class CalendarBook(DeskContext db, CalendarLookAhead moving, DeadlineBasisBook bases)
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    /// <exception cref="RuleViolationException">nothing-read, another-year: the text cannot be taken for this year.</exception>
    public async Task<CalendarEdit> EditAsync(HolidayNotice notice, int year, CancellationToken ct)
    {
        if (notice.StatedYear is { } stated && stated != year)
        {
            throw new RuleViolationException(
                "another-year", string.Create(CultureInfo.InvariantCulture, $"通知里写的是{stated}年，请把年份改为{stated}，或者换一份通知。"), "Year");
        }

        if (notice.Days.Count == 0)
        {
            throw new RuleViolationException("nothing-read", "没有读到放假或上班的日期，请粘贴通知全文，例如“一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。”", "Text");
        }

        return CalendarEdit.Of(
            notice, await db.CalendarDays.AsNoTracking().ToListAsync(ct), await db.CalendarYears.AnyAsync(y => y.Year == year, ct));
    }

    /// <exception cref="RuleViolationException">name-missing, works-anyway.</exception>
    public async Task<CalendarEdit> EditAsync(DateOnly day, DayKind kind, string? name, CancellationToken ct)
    {
        if (kind != DayKind.Plain && string.IsNullOrWhiteSpace(name))
        {
            throw new RuleViolationException("name-missing", "请写明是哪个节日，或者为什么调整，例如“国庆节”。", "Name");
        }

        if (kind == DayKind.Working && !WorkingDayCalendar.IsWeekend(day))
        {
            throw new RuleViolationException("works-anyway", $"{day.InWords()}是{WhyThisDay.Weekday(day)}，本来就是工作日；要取消放假请选“按平常”。", "Kind");
        }

        return CalendarEdit.Of(day, kind, name?.Trim() ?? "", await db.CalendarDays.AsNoTracking().ToListAsync(ct));
    }

    /// <param name="seen">Fingerprint of what the person was shown.</param>
    /// <exception cref="RuleViolationException">not-seen, doubts-unchecked.</exception>
    internal static void Demand(CalendarEdit edit, string? seen, bool doubtsAreChecked)
    {
        if (seen != edit.Fingerprint)
        {
            throw new RuleViolationException("not-seen", "内容或日历在预览以后改动过，请核对下面最新的预览再保存。");
        }

        if (edit.Doubts.Count > 0 && !doubtsAreChecked)
        {
            throw new RuleViolationException("doubts-unchecked", "请先核对下面的疑点，并在“疑点已核对”前打勾。", "DoubtsAreChecked");
        }
    }

    /// <summary>Which open deadlines would move.</summary>
    public async Task<ShiftedDeadlines> LookAsync(CalendarEdit edit, DateOnly today, CancellationToken ct)
    {
        var days = await db.CalendarDays.AsNoTracking().ToListAsync(ct);
        var years = await db.CalendarYears.AsNoTracking().Select(y => y.Year).ToListAsync(ct);

        return await moving.LookAsync(edit.From, edit.Until, edit.After(days, years), today, ct);
    }

    /// <summary>
    /// Puts the days in place and leaves word for the recalculation; in the caller's transaction. The days replaced are
    /// those the edit was worked out from: where somebody else changed one since, nothing is saved.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed one of the days, or entered the year.</exception>
    internal async Task SaveAsync(CalendarEdit edit, string text, Action<CalendarYear> note, Actor actor, CancellationToken ct)
    {
        db.CalendarDays.RemoveRange(edit.Changes.Select(c => c.Before).OfType<CalendarDay>());
        await db.SaveChangesAsync(ct);
        db.CalendarDays.AddRange(edit.Changes.Select(c => c.After).OfType<CalendarDay>());

        CalendarYear? year;
        if (edit.IsTable)
        {
            db.CalendarYears.Add(year = new CalendarYear { Year = edit.Year });
        }
        else
        {
            year = await db.CalendarYears.SingleOrDefaultAsync(y => y.Year == edit.Year, ct);
        }

        if (year is not null)
        {
            note(year);
        }

        db.CalendarChanges.Add(CalendarChange.Of(edit, text, actor.Name, actor.Now));
        db.Record(actor, $"{text}。");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // Another administrator entered the same days in the same moment.
            throw new DbUpdateConcurrencyException(problem.Message, problem);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>After that transaction: pages see the new calendar.</summary>
    internal void Forget() => bases.Forget();
}
