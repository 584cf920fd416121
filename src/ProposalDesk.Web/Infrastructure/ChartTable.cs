namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// A table that the browser also shows as bars (partial <c>_Chart</c>, charts.js): one picture, one source. Numbers are
/// links to the cases they count.
/// </summary>
/// <param name="Id">Of its heading on the page.</param>
/// <param name="Head">Over the first column: 阶段, 科室.</param>
/// <param name="Total">The sum below, which the picture leaves out.</param>
/// <param name="Note">How it is counted, in one sentence.</param>
/// <param name="Empty">What is said while there is nothing to show.</param>
public sealed record ChartTable(
    string Id,
    string Title,
    string Head,
    IReadOnlyList<ChartTable.Series> Columns,
    IReadOnlyList<ChartTable.Row> Rows,
    ChartTable.Row? Total = null,
    string? Note = null,
    string Empty = "还没有数据。")
{
    public bool IsEmpty => Rows.All(r => r.Cells.All(c => c.Number == 0));

    /// <param name="Colour">A name of charts.js: blue, light, red, green, amber, grey.</param>
    public sealed record Series(string Name, string Colour);

    /// <param name="Said">n/N and the rate, or what else the picture says at the end of the bar; empty where nothing is.</param>
    /// <param name="Colour">Where a row has one of its own.</param>
    public sealed record Row(string Name, IReadOnlyList<Cell> Cells, string Said = "", string? Colour = null);

    /// <param name="Address">The list of exactly these; not linked at 0.</param>
    public sealed record Cell(int Number, string? Address);
}
