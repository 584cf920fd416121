namespace ProposalDesk.Core.Calendar;

/// <summary>A time in which internal limits stand still: a transfer request waits for its answer (domain.md §3.2).</summary>
/// <param name="From">The last day that counts before it.</param>
/// <param name="To">The last day that does not count.</param>
public sealed record Pause(DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly day) => day > From && day <= To;
}
