namespace ProposalDesk.Core.Documents;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Rows">A value a column: text, <see cref="int"/>, <see cref="DateOnly"/>, or <see cref="decimal"/> for a
/// share of 1; null leaves the cell empty.</param>
public sealed record SpreadsheetPage(
    string Name, IReadOnlyList<SpreadsheetPage.Column> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <param name="Width">In characters of the default face; a hanzi is two.</param>
    public sealed record Column(string Name, double Width);
}
