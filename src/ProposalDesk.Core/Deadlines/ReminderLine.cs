using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>One line in somebody's message of the day.</summary>
internal abstract record ReminderLine(long DeadlineId, long? ProposalId, DateOnly DueOn)
{
    public abstract ReminderAsk Ask { get; }

    /// <summary>The most urgent first: to decide, late by an outside date, late, to come.</summary>
    public abstract int Rank { get; }

    public bool IsLate => Rank < RankAhead;

    protected const int RankAhead = 3;

    /// <summary>What is said once only in a message.</summary>
    public abstract string Key { get; }

    public abstract string Place { get; }

    /// <summary>The one thing to do, for the subject of a mail.</summary>
    public abstract string Task(DateOnly day, WorkingDayCalendar calendar);

    /// <summary>The same without what is asked, for a subject that tells of several.</summary>
    public abstract string Brief(DateOnly day, WorkingDayCalendar calendar);

    /// <param name="namesPeople">False for what leaves the application.</param>
    public abstract string InWords(DateOnly day, WorkingDayCalendar calendar, bool namesPeople);

    // The word 逾期 is for the outside clock alone (domain.md §5).
    protected static string LateBy(DeadlineKind kind, DateOnly dueOn, DateOnly day, WorkingDayCalendar calendar) =>
        $"{(kind.IsOutside() ? "已逾期" : "已过")}{Lateness.Days(calendar.WorkingDaysBetween(dueOn, day))}";

    protected string PlaceOfCase => string.Create(CultureInfo.InvariantCulture, $"/proposals/{ProposalId}");
}
