using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Batches;

/// <summary>A file kept for one case of a batch; its bytes lie in the <see cref="FileStore"/>.</summary>
public sealed class BatchFile
{
    public long Id { get; private set; }

    public required long ItemId { get; init; }

    public required int Order { get; init; }

    /// <summary>Path within the zip.</summary>
    public required string Name { get; init; }

    /// <summary>Lower-case hex, 64 characters.</summary>
    public required string Sha256 { get; init; }
}
