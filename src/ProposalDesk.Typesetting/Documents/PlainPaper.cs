namespace ProposalDesk.Typesetting;

/// <summary>A paper without head, number and signature: what is filed for the record, or published.</summary>
public sealed record PlainPaper : DocumentModel
{
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Under the title, e.g. （2021年12月10日）; empty where there is none.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>With the grey 草稿 over it.</summary>
    public bool IsDraft { get; init; }
}
