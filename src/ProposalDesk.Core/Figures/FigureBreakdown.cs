namespace ProposalDesk.Core.Figures;

/// <summary>One figure by one or two dimensions. n and N are summed; every rate is computed from its sums.</summary>
/// <param name="ColumnDimension">Null: by rows only.</param>
/// <param name="Columns">Empty without a second dimension.</param>
/// <param name="Cells">By keys of row and column; a cell without any row is missing.</param>
public sealed record FigureBreakdown(
    FigureKind Kind, FigureScope Scope, FigureDimension RowDimension, FigureDimension? ColumnDimension,
    IReadOnlyList<FigureBreakdown.Heading> Rows, IReadOnlyList<FigureBreakdown.Heading> Columns,
    IReadOnlyDictionary<(string Row, string Column), Figure> Cells)
{
    public Figure Total => Sum(Cells.Values);

    public Figure Cell(Heading row, Heading column) => Cells.GetValueOrDefault((row.Key, column.Key), new Figure(Kind, 0, 0));

    public Figure OfRow(Heading row) => Sum(Cells.Where(c => c.Key.Row == row.Key).Select(c => c.Value));

    public Figure OfColumn(Heading column) => Sum(Cells.Where(c => c.Key.Column == column.Key).Select(c => c.Value));

    /// <summary>Which cases a cell looks at; null for a total in that direction.</summary>
    public FigureScope ScopeOf(Heading? row, Heading? column)
    {
        var scope = row is null ? Scope : Scope.At(RowDimension, row.Key);

        return column is null || ColumnDimension is not { } dimension ? scope : scope.At(dimension, column.Key);
    }

    private Figure Sum(IEnumerable<Figure> figures) => figures.Aggregate(new Figure(Kind, 0, 0), (a, b) => a + b);

    /// <param name="Key">As <see cref="FigureScope.At"/> takes it.</param>
    public sealed record Heading(string Key, string Label);
}
