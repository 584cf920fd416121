namespace ProposalDesk.Core.Audit;

/// <summary>
/// One link of the chain over all records: what a row says, sealed together with the link before it. Whoever changes,
/// deletes or inserts a row past the desk breaks it at exactly that row.
/// </summary>
public sealed class RecordLink
{
    public const int TableMaxLength = 40;
    public const int SealLength = 64;

    /// <summary>From 1 on without a gap.</summary>
    public required long Number { get; init; }

    /// <summary>As the database calls it.</summary>
    public required string Table { get; init; }

    public required long RowId { get; init; }

    /// <summary>Seal of what the row says, as <see cref="RecordSeal"/> makes it.</summary>
    public required string Content { get; init; }

    /// <summary>Seal of this link and of the one before.</summary>
    public required string Seal { get; init; }
}
