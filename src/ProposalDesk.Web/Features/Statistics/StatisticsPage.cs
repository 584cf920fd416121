using Microsoft.AspNetCore.Mvc.Rendering;
using ProposalDesk.Core.Figures;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Statistics;

/// <param name="ScopeInWords">Empty without a restriction.</param>
/// <param name="All">Every figure of the year; null over all years, where they would only be sums of unlike years.</param>
/// <param name="Chart">The same numbers as bars.</param>
public sealed record StatisticsPage(
    StatisticsFilter Filter, FigureBreakdown Breakdown, FigureTable? All, ChartTable Chart, string ScopeInWords,
    StatisticsPage.Choices Options, IReadOnlyList<SavedView> Views)
{
    /// <summary>The form's own message, after a name was refused.</summary>
    public string? NameError { get; init; }

    public string? TypedName { get; init; }

    public string Title => $"{Breakdown.Kind.Label()}，"
        + $"按{Breakdown.RowDimension.Label()}{(Breakdown.ColumnDimension is { } column ? $"和{column.Label()}" : "")}";

    /// <summary>The columns of the table: the values of the second dimension, then the total.</summary>
    public IEnumerable<FigureBreakdown.Heading?> Columns => [.. Breakdown.Columns, null];

    /// <summary>The rows of the table, the total last.</summary>
    public IEnumerable<FigureBreakdown.Heading?> Rows => [.. Breakdown.Rows, null];

    public Figure FigureAt(FigureBreakdown.Heading? row, FigureBreakdown.Heading? column) => (row, column) switch
    {
        (null, null) => Breakdown.Total,
        (null, { } c) => Breakdown.OfColumn(c),
        ({ } r, null) => Breakdown.OfRow(r),
        ({ } r, { } c) => Breakdown.Cell(r, c),
    };

    public sealed record Choices(
        IReadOnlyList<SelectListItem> Figures, IReadOnlyList<SelectListItem> Dimensions, IReadOnlyList<SelectListItem> Years,
        IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Roles,
        IReadOnlyList<SelectListItem> Sections, IReadOnlyList<SelectListItem> Handlers, IReadOnlyList<SelectListItem> Themes,
        IReadOnlyList<SelectListItem> Sessions);
}
