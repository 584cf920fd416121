namespace ProposalDesk.Core.Documents;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Rows">A value a column: text, <see cref="int"/> or <see cref="DateOnly"/>; null leaves the cell empty.</param>
public sealed record SpreadsheetPage(string Name, IReadOnlyList<SpreadsheetPage.Column> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <param name="Width">In characters of the default face; a hanzi is two.</param>
    public sealed record Column(string Name, double Width);
}
