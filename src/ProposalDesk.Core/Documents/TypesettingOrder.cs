namespace ProposalDesk.Core.Documents;

/// <summary>
/// Something signed that is to be typeset: ordered in the transaction of the signature, carried out by the worker, repeated
/// after a crash. The text was frozen when it was signed.
/// </summary>
public abstract class TypesettingOrder
{
    public long Id { get; private set; }

    public required DateTime OrderedAt { get; init; }

    public int Attempts { get; private set; }

    /// <summary>What went wrong last, in words for the clerk.</summary>
    public string? Problem { get; private set; }

    /// <summary>When it is tried again by itself; null before the first failure.</summary>
    public DateTime? RetryAt { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <summary>It is tried again after half a minute, and after each further failure twice as late, at most an hour.</summary>
    public void Failed(string problem, DateTime now)
    {
        Attempts++;
        (Problem, RetryAt) = (problem, now + TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Attempts - 1), 3600)));
    }
}
