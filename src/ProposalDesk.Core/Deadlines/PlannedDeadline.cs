using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>A deadline as the facts of a case ask for it.</summary>
/// <param name="Why">为什么是这一天, a line each.</param>
/// <param name="Responsible">Who has to meet it.</param>
public sealed record PlannedDeadline(
    DeadlineKind Kind,
    string Key,
    DateOnly BaseOn,
    int Amount,
    DeadlineUnit Unit,
    DateOnly DueOn,
    IReadOnlyList<string> Why,
    DateOnly? MetOn,
    Holder Responsible)
{
    public int PausedDays { get; init; }

    /// <summary>
    /// The date that was granted in answer to a request sent in time: the only one that takes the place of a date already
    /// met.
    /// </summary>
    public bool IsGranted { get; init; }

    /// <summary>A limit in working days.</summary>
    /// <param name="pauses">In which it stands still.</param>
    internal static PlannedDeadline Counted(
        DeadlineKind kind, string key, DateOnly from, int days, string baseLine, string limitLine, DateOnly? metOn, Holder responsible,
        WorkingDayCalendar calendar, IReadOnlyList<Pause> pauses)
    {
        var counted = calendar.Count(from, days, pauses);

        return new(kind, key, from, days, DeadlineUnit.WorkingDay, counted.DueOn,
            WhyThisDay.Counted(baseLine, limitLine, from, counted, calendar), metOn, responsible)
        {
            PausedDays = counted.PausedDays,
        };
    }

    public DeadlineRoll Roll => Unit == DeadlineUnit.WorkingDay ? DeadlineRoll.EndsOnWorkingDay : DeadlineRoll.KeepsItsDate;
}
