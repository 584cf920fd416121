using System.Globalization;

namespace ProposalDesk.Core.Deadlines;

/// <summary>When people are reminded of one kind of deadline and who else is told once it is late (催办阶梯); data of the handling year.</summary>
public sealed class ReminderRule
{
    public long Id { get; private set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>Calendar days before the date, largest first, e.g. 7,2,0; 0 is the day itself.</summary>
    public required string DaysBefore { get; set; }

    /// <summary>Once it is late: again after so many working days each.</summary>
    public int RepeatWorkingDays { get; set; } = 2;

    /// <summary>From this chaser on the section head is told too.</summary>
    public int HeadFromChaser { get; set; } = 1;

    /// <summary>From this chaser on the leader is told too.</summary>
    public int LeaderFromChaser { get; set; } = 2;

    public IReadOnlyList<int> Days =>
        [.. DaysBefore.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(d => int.Parse(d, CultureInfo.InvariantCulture)).OrderDescending()];

    /// <summary>The case's own date and the yearly ones are announced a week and two days before, internal limits two days before.</summary>
    public static IReadOnlyList<ReminderRule> Defaults() =>
    [
        .. Enum.GetValues<DeadlineKind>().Select(kind => new ReminderRule
        {
            Kind = kind,
            DaysBefore = kind is DeadlineKind.Case or DeadlineKind.Statutory or DeadlineKind.Commitment ? "7,2,0" : "2,0",
        }),
    ];
}
