using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.CalendarSubscription;

/// <summary>
/// Writes dates as iCalendar (RFC 5545): the same dates give the same bytes, so that an unchanged calendar is not sent
/// again.
/// </summary>
public static class CalendarFile
{
    private const int HourOfAlarm = 9;

    public static byte[] Write(CalendarFeed feed)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//ProposalDesk//ProposalDesk//ZH" };
        calendar.AddProperty("NAME", "提案办理时限");
        calendar.AddProperty("X-WR-CALNAME", "提案办理时限");
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        foreach (var entry in Distinct(feed.Entries))
        {
            calendar.Events.Add(EventOf(entry, feed));
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    // Five sheets of one case that are due on one day are one thing to see to.
    private static IEnumerable<CalendarFeed.Entry> Distinct(IEnumerable<CalendarFeed.Entry> entries) =>
        entries.DistinctBy(e => e.Kind == DeadlineKind.Feedback ? $"{e.ProposalId}:{e.DueOn:O}" : UidOf(e));

    private static CalendarEvent EventOf(CalendarFeed.Entry entry, CalendarFeed feed)
    {
        var isLate = entry.DueOn < feed.Today;
        var words = new OutsideWords(
            $"{entry.Whose}：{entry.Kind.Asked()}{(!isLate ? "" : entry.Kind.IsOutside() ? "（已逾期）" : "（时限已过）")}",
            entry.Title is null
                ? [$"{entry.Kind.Label()}{entry.DueOn.InWords()}"]
                : [$"《{entry.Title}》", $"{entry.Kind.Label()}{entry.DueOn.InWords()}"]);
        var happening = new CalendarEvent
        {
            Uid = UidOf(entry),
            // When it began to run: known, and the same at every reading.
            DtStamp = new CalDateTime(entry.BaseOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-8)),
            // A date without a time is the same day wherever the reader is.
            Start = new CalDateTime(entry.DueOn),
            End = new CalDateTime(entry.DueOn.AddDays(1)),
            Summary = words.Subject,
            Description = words.Text,
            Transparency = "TRANSPARENT",
        };
        happening.Categories.Add(entry.Kind.Label());
        if (feed.Root is { } root)
        {
            happening.Url = new Uri(root + entry.Place);
        }

        if (!isLate)
        {
            happening.Alarms.Add(AlarmOf(entry, words.Subject, feed.Calendar));
        }

        return happening;
    }

    /// <summary>At nine on the last working day before.</summary>
    private static Alarm AlarmOf(CalendarFeed.Entry entry, string words, WorkingDayCalendar calendar)
    {
        var days = entry.DueOn.DayNumber - calendar.LastWorkingDayUpTo(entry.DueOn.AddDays(-1)).DayNumber;

        return new Alarm
        {
            Action = Ical.Net.AlarmAction.Display,
            Description = words,
            Trigger = new Trigger(Duration.FromHours(HourOfAlarm - (24 * days))),
        };
    }

    private static string UidOf(CalendarFeed.Entry entry) => entry.Kind == DeadlineKind.Feedback
        ? FormattableString.Invariant($"{entry.ProposalId}-sheets-{entry.DueOn:yyyyMMdd}@proposaldesk")
        : FormattableString.Invariant(
            $"{(entry.ProposalId is { } id ? FormattableString.Invariant($"{id}") : "year")}-{entry.Key.Replace(':', '-')}@proposaldesk");
}
