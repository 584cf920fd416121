namespace ProposalDesk.Core.Documents;

/// <summary>A file kept under its SHA-256; the bytes lie in the <see cref="FileStore"/> and never change.</summary>
public sealed class StoredFile
{
    public const int NameMaxLength = 200;

    public long Id { get; private set; }

    /// <summary>The name in addresses: not guessable.</summary>
    public Guid PublicId { get; init; } = Guid.NewGuid();

    /// <summary>Lower-case hex, 64 characters.</summary>
    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    public required DateTime StoredAt { get; init; }

    public long? StoredById { get; init; }

    /// <summary>When its bytes were erased for good, because they told too much of somebody; the row stays.</summary>
    public DateTime? ErasedAt { get; init; }

    /// <summary>The case it belongs to; who may see the case may see the file. Null: only the uploader and the clerk.</summary>
    public long? ProposalId { get; set; }

    public required FilePurpose Purpose { get; init; }

    /// <summary>What within the case it belongs to, e.g. <c>contact:3</c>; see <see cref="FileSubject"/>.</summary>
    public string? SubjectKey { get; init; }
}
