using System.Globalization;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>A report as it reads on the screen: the text of the PDF, each number a link to its list.</summary>
public sealed record ReportPreview(string Title, string Addressee, IReadOnlyList<ReportPreview.Row> Rows)
{
    /// <param name="Lines">Each a paragraph; one line for headings, none for a table.</param>
    public sealed record Row(ReportBlockKind Kind, string Number, IReadOnlyList<IReadOnlyList<Piece>> Lines, LiveTable? Table = null);

    /// <param name="Address">Null for plain words.</param>
    /// <param name="Words">What the number says.</param>
    public sealed record Piece(string Text, string? Address = null, string? Words = null);

    /// <summary>With the figures of today, each opening its list.</summary>
    public static ReportPreview Of(LiveReport report) => Of(
        report.Text,
        name => report.Figures
            .TryGetValue(name, out var live) ? new(live.Printed, live.Address, live.Field.Kind.Words()) : new(report.ValueOf(name)),
        kind => report.Tables[kind]);

    /// <summary>As it was signed; numbers open the list that was frozen with them.</summary>
    public static ReportPreview Of(FrozenReport report, string address) => Of(
        report.Text,
        name => report.Find(name) is { } figure ? new(figure.Printed, $"{address}/frozen?field={Uri.EscapeDataString(name)}", figure.Kind
            .Words()) : new(report.AsOf),
        kind => Frozen(report.Tables.First(t => t.Kind == kind), address));

    private static ReportPreview Of(ReportText text, Func<string, Piece> valueOf, Func<ReportTable, LiveTable> tableOf) => new(
        string.Concat(PiecesOf(text.Title, valueOf).Select(p => p.Text)),
        string.Concat(PiecesOf(text.Addressee, valueOf).Select(p => p.Text)),
        [.. text.Numbered().Select(b => new Row(
            b.Block.Kind,
            b.Number,
            b.Block.Kind == ReportBlockKind.Table ? [] : [.. b.Block.Text.Split('\n').Where(l => l.Trim().Length > 0)
                .Select(l => (IReadOnlyList<Piece>)[.. PiecesOf(l, valueOf)])],
            b.Block.Table is { } kind ? tableOf(kind) : null))]);

    private static IEnumerable<Piece> PiecesOf(string text, Func<string, Piece> valueOf) =>
        ReportFields.Pieces(text).Select(p => p.IsName ? valueOf(p.Text) : new Piece(p.Text));

    private static LiveTable Frozen(FrozenReport.Table table, string address) => new(
        table.Kind,
        table.Head,
        [.. table.Rows.Select((cells, row) => (IReadOnlyList<LiveTable.Cell>)[.. cells.Select((text, column) => new LiveTable.Cell(
            text, table.NumberAt(row, column) is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{address}/frozen?table={table.Kind}&row={row}&column={column}")))])]);
}
