namespace ProposalDesk.Typesetting.Sheets;

/// <summary>A table within the form; its head repeats on each page.</summary>
/// <param name="Widths">Relative to each other.</param>
internal sealed record ListRow(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<double> Widths)
    : SheetRow;
