namespace ProposalDesk.Typesetting;

/// <summary>A table whose head repeats on every page; short rows are filled up with empty cells.</summary>
public sealed record SimpleTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>In a line of its own over the table; null: the text around it says what it is.</summary>
    public string? Caption { get; init; }

    /// <summary>How wide the columns are beside each other; empty: as their content asks.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];
}
