namespace ProposalDesk.Typesetting;

/// <summary>A paper without head and signature: what is filed for the record only.</summary>
public sealed record PlainPaper : DocumentModel
{
    public required IReadOnlyList<Block> Body { get; init; }
}
