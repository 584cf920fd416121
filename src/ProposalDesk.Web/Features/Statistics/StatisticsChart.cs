using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>The breakdown as bars: parts of a count, or what is reached and what is missing of a rate.</summary>
internal static class StatisticsChart
{
    private static readonly string[] _colours = ["blue", "light", "green", "mint", "amber", "grey", "red"];

    public static ChartTable Of(FigureBreakdown breakdown) =>
        breakdown.Kind.IsCount() && breakdown.Columns.Count is > 0 and <= 7 ? Parts(breakdown) : Shares(breakdown);

    private static ChartTable Parts(FigureBreakdown b) => new(
        "chart",
        "图",
        b.RowDimension.Label(),
        [.. b.Columns.Select((c, i) => new ChartTable.Series(c.Label, _colours[i]))],
        [.. b.Rows.Select(r => new ChartTable.Row(r.Label, [.. b.Columns.Select(c =>
            new ChartTable.Cell(b.Cell(r, c).Part, Address(b.Cell(r, c), b.ScopeOf(r, c), FigurePart.Part)))], $"{b.OfRow(r).Part}"))]);

    private static ChartTable Shares(FigureBreakdown b)
    {
        ChartTable.Series[] series = b.Kind.IsCount() ? [new("件数", "blue")] : [new("达到", "blue"), new("未达到", "grey")];

        return new(
            "chart",
            "图",
            b.RowDimension.Label(),
            series,
            [.. b.Rows.Select(r => RowOf(r.Label, b.OfRow(r), b.ScopeOf(r, null)))]);
    }

    private static ChartTable.Row RowOf(string name, Figure figure, FigureScope scope)
    {
        var part = new ChartTable.Cell(figure.Part, Address(figure, scope, FigurePart.Part));

        return figure.Kind.IsCount()
            ? new(name, [part], figure.Text)
            : new(name, [part, new ChartTable.Cell(figure.Whole - figure.Part, null)], figure.Text);
    }

    private static string Address(Figure figure, FigureScope scope, FigurePart part) => new FigureView(figure, scope).AddressOf(part);
}
