namespace ProposalDesk.Core.Proposals;

/// <summary>督办单: a leader demands that something late be done, the section answers, the leader closes it (domain.md §6).</summary>
public sealed class SupervisionNotice
{
    public const int TextMaxLength = 1000;

    public long Id { get; private set; }

    /// <summary>Running number in the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>From the register of notices, e.g. 某数督〔2021〕3号.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>What is late, since when.</summary>
    public required string Late { get; init; }

    public required string Demand { get; init; }

    /// <summary>Last day for the section's answer.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>
    /// The leader who closes it: who issued it, also where a stand-in did it, or who took over from them; null in notices
    /// older than this field.
    /// </summary>
    public long? IssuedById { get; internal set; }

    public string? Answer { get; internal set; }

    public string? Measures { get; internal set; }

    /// <summary>The day by which the section now promises to be done.</summary>
    public DateOnly? NewDate { get; internal set; }

    public DateOnly? AnsweredOn { get; internal set; }

    public string? AnsweredBy { get; internal set; }

    public DateOnly? ClosedOn { get; internal set; }

    public string? ClosedBy { get; internal set; }

    public bool IsOpen => ClosedOn is null;
}
