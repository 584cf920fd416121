using ProposalDesk.Core.Batches;

namespace ProposalDesk.Web.Features.Batch;

/// <summary>One batch: how far it is, what could not be had, and its downloads.</summary>
public sealed record BatchPage(
    long Id, Guid PublicId, BatchKind Kind, string Name, DateTime StartedAt, DateTime? CancelledAt, IReadOnlyList<BatchPage.Row> Rows)
{
    public int Total => Rows.Count;

    public int Settled => Total - Waiting;

    public int Waiting => CountOf(BatchItemState.Waiting);

    public int Done => CountOf(BatchItemState.Done);

    public int LeftOut => CountOf(BatchItemState.LeftOut);

    public int Failed => CountOf(BatchItemState.Failed);

    public bool IsCancelled => CancelledAt is not null && Waiting > 0;

    public bool IsRunning => Waiting > 0 && !IsCancelled;

    public DateTime? SettledAt => Rows.Max(r => r.SettledAt);

    /// <summary>True when there is something to fetch and nothing more comes by itself.</summary>
    public bool IsReady => !IsRunning && Done > 0;

    /// <summary>How many cases 再试 would take up.</summary>
    public int Open => IsRunning ? LeftOut + Failed : Total - Done;

    public string Sentence => IsRunning ? $"正在办理，已办{Settled}／{Total}件"
        : IsCancelled ? $"已取消，备好{Done}件，还有{Waiting}件没有办"
        : $"已办完，备好{Done}件";

    private int CountOf(BatchItemState state) => Rows.Count(r => r.State == state);

    /// <param name="Problem">Why the case is not in the batch.</param>
    public sealed record Row(
        long ProposalId, string Number, string Title, BatchItemState State, string? Problem, int Papers, DateTime? SettledAt);
}
