namespace ProposalDesk.Core.Batches;

/// <summary>One case of a batch. Settled on its own, so that an interruption costs at most this one.</summary>
public sealed class BatchItem
{
    private readonly List<BatchFile> _files = [];

    public long Id { get; private set; }

    public long BatchId { get; private set; }

    public required long ProposalId { get; init; }

    /// <summary>Place in the batch, from 1.</summary>
    public required int Order { get; init; }

    public BatchItemState State { get; private set; } = BatchItemState.Waiting;

    /// <summary>Why it was left out or failed, in words for the clerk.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many papers were found or made.</summary>
    public int Papers { get; private set; }

    public DateTime? SettledAt { get; private set; }

    /// <summary>Names the worker that has taken it up; a new one each time.</summary>
    public Guid? ClaimKey { get; private set; }

    public DateTime? ClaimedAt { get; private set; }

    /// <summary>How often a worker has taken it up since it was put into the queue.</summary>
    public int Attempts { get; private set; }

    /// <summary>What was kept of it; empty for papers that are made anew at each download.</summary>
    public IReadOnlyList<BatchFile> Files => _files;

    internal void PutBack() =>
        (State, Problem, Papers, SettledAt, ClaimKey, ClaimedAt, Attempts) = (BatchItemState.Waiting, null, 0, null, null, null, 0);
}
