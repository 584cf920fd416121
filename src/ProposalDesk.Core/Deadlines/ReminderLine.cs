using System.Globalization;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Deadlines;

/// <summary>One line in somebody's message of the day.</summary>
internal abstract record ReminderLine(long DeadlineId, long? ProposalId, DateOnly DueOn)
{
    /// <summary>False for those above whoever has to act.</summary>
    public abstract bool IsOwn { get; }

    /// <summary>The most urgent first: late by an outside date, late, to come.</summary>
    public abstract int Rank { get; }

    /// <summary>What is said once only in a message.</summary>
    public abstract string Key { get; }

    public abstract string Place { get; }

    /// <summary>The one thing to do, for the subject of a mail.</summary>
    public abstract string Task(DateOnly day, WorkingDayCalendar calendar);

    /// <param name="namesPeople">False for what leaves the application.</param>
    public abstract string InWords(DateOnly day, WorkingDayCalendar calendar, bool namesPeople);

    protected static string LateBy(DateOnly dueOn, DateOnly day, WorkingDayCalendar calendar) =>
        $"已逾期{Lateness.Days(calendar.WorkingDaysBetween(dueOn, day))}";

    protected string PlaceOfCase => string.Create(CultureInfo.InvariantCulture, $"/proposals/{ProposalId}");
}
