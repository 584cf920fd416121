using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Deadlines;

/// <summary>One deadline as it stood: derived from facts, replaced and kept, never overwritten (architecture.md).</summary>
public sealed class Deadline
{
    public const int WhyMaxLength = 2000;

    private readonly List<OutboxMessage> _messages = [];

    public long Id { get; private set; }

    /// <summary>Null for the yearly dates.</summary>
    public long? ProposalId { get; private set; }

    /// <summary>The yearly date it is; null for those of a case.</summary>
    public long? StatutoryDeadlineId { get; private set; }

    public required DeadlineKind Kind { get; init; }

    /// <summary>What it belongs to inside its case or year, e.g. <c>accept:2</c>; one row in force per key.</summary>
    public required string Key { get; init; }

    public required DateOnly BaseOn { get; init; }

    public required int Amount { get; init; }

    public required DeadlineUnit Unit { get; init; }

    public required DeadlineRoll Roll { get; init; }

    /// <summary>Working days by which pauses have moved it.</summary>
    public int PausedDays { get; init; }

    /// <summary>The day itself is in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>为什么是这一天, line by line.</summary>
    public string Why { get; private set; } = "";

    public HolderKind ResponsibleKind { get; private set; }

    public long? ResponsibleSectionId { get; private set; }

    public long? ResponsibleUserId { get; private set; }

    /// <summary>Who has to meet it, in words.</summary>
    public string ResponsibleText { get; private set; } = "";

    /// <summary>
    /// The key of whoever holds what answers it now: who is reminded and chased. Follows what waits in the case; of a yearly
    /// date the clerk's.
    /// </summary>
    public string WaitsFor { get; private set; } = nameof(HolderKind.Clerk);

    /// <summary>Stands still for now: no reminder, no light.</summary>
    public bool IsPaused { get; private set; }

    public DateOnly? MetOn { get; private set; }

    /// <summary>Set when other facts gave another date, or the deadline fell away. UTC.</summary>
    public DateTime? SupersededAt { get; private set; }

    /// <summary>The row that took its place; null where it fell away.</summary>
    public Deadline? SupersededBy { get; private set; }

    /// <summary>That row, which is one of the same case.</summary>
    public long? SupersededById { get; private set; }

    /// <summary>Those that ask for it to be met.</summary>
    public IReadOnlyList<OutboxMessage> Messages => _messages;

    public bool IsInForce => SupersededAt is null;

    public bool IsOpen => IsInForce && MetOn is null;

    public IReadOnlyList<string> WhyLines => Why.Split('\n');

    /// <summary>How late it was met, or is by now, in working days; 0 in time. Stays for ever once met.</summary>
    public int DaysLate(DateOnly today, WorkingDayCalendar calendar) => calendar.WorkingDaysBetween(DueOn, MetOn ?? today);

    internal static Deadline Of(PlannedDeadline plan, long? statutoryDeadlineId = null)
    {
        return new Deadline
        {
            StatutoryDeadlineId = statutoryDeadlineId,
            Kind = plan.Kind,
            Key = plan.Key,
            BaseOn = plan.BaseOn,
            Amount = plan.Amount,
            Unit = plan.Unit,
            Roll = plan.Roll,
            PausedDays = plan.PausedDays,
            DueOn = plan.DueOn,
            Why = string.Join('\n', plan.Why),
        };
    }

    /// <summary>
    /// What may change without moving the date: who is responsible, whether it stands still, that it was met, how the sum
    /// is told.
    /// </summary>
    internal void Follow(PlannedDeadline plan, bool isPaused)
    {
        if (MetOn is null)
        {
            Why = plan.DueOn == DueOn ? string.Join('\n', plan.Why) : Why;
            (ResponsibleKind, ResponsibleSectionId, ResponsibleUserId, ResponsibleText) =
                (plan.Responsible.Kind, plan.Responsible.SectionId, plan.Responsible.UserId, plan.Responsible.Text);
        }

        MetOn ??= plan.MetOn;
        IsPaused = isPaused && MetOn is null;
    }

    internal void WaitFor(string holder) => WaitsFor = holder;

    /// <summary>Once it is met, nobody need be told any more.</summary>
    internal void AskIn(OutboxMessage message) => _messages.Add(message);

    internal void Supersede(DateTime now, Deadline? by)
    {
        SupersededAt ??= now;
        SupersededBy ??= by;
    }
}
