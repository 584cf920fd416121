namespace ProposalDesk.Core.Reports;

/// <summary>
/// A signed report to be typeset from its snapshot: ordered in the transaction of the signature, carried out by the worker,
/// repeated after a crash.
/// </summary>
public sealed class ReportOrder
{
    public long Id { get; private set; }

    public required long ReportId { get; init; }

    public required DateTime OrderedAt { get; init; }

    public int Attempts { get; private set; }

    /// <summary>What went wrong last, in words for the clerk.</summary>
    public string? Problem { get; private set; }

    /// <summary>When it is tried again by itself; null before the first failure.</summary>
    public DateTime? RetryAt { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>Tried again after half a minute, then each time twice as late, at most an hour.</summary>
    public void Failed(string problem, DateTime now)
    {
        Attempts++;
        (Problem, RetryAt) = (problem, now + TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Attempts - 1), 3600)));
    }
}
