using System.Globalization;
using System.Text;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Figures;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>The table of the screen as rows of cells: the chosen numbers, each in a column of its own, totals last.</summary>
internal static class StatisticsFile
{
    public static SpreadsheetPage PageOf(FigureBreakdown breakdown, IReadOnlyList<StatisticsMeasure> measures)
    {
        FigureBreakdown.Heading?[] columns = [.. breakdown.Columns, null];
        FigureBreakdown.Heading?[] rows = [.. breakdown.Rows, null];

        return new(
            breakdown.Kind.Label(),
            [
                new(breakdown.RowDimension.Label(), 24),
                .. columns.SelectMany(c => measures.Select(
                    m => new SpreadsheetPage.Column($"{c?.Label ?? "合计"}{(breakdown.Kind.IsCount() ? "" : $" {m.Label()}")}", 16))),
            ],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r?.Label ?? "合计",
                .. columns.SelectMany(c => measures.Select(m => ValueOf(m, At(breakdown, r, c)))),
            ]).ToAsyncEnumerable());
    }

    /// <summary>With the mark that lets office programs read it as UTF-8.</summary>
    public static async Task<byte[]> CsvOfAsync(SpreadsheetPage page, CancellationToken ct)
    {
        var text = new StringBuilder().AppendJoin(',', page.Columns.Select(c => Quoted(c.Name))).Append("\r\n");
        await foreach (var row in page.Rows.WithCancellation(ct))
        {
            text.AppendJoin(',', row.Select(v => Quoted(TextOf(v)))).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string Label(this StatisticsMeasure measure) => measure switch
    {
        StatisticsMeasure.Part => "n",
        StatisticsMeasure.Whole => "N",
        StatisticsMeasure.Rate => "率",
    };

    private static Figure At(FigureBreakdown b, FigureBreakdown.Heading? row, FigureBreakdown.Heading? column) => (row, column) switch
    {
        (null, null) => b.Total,
        (null, { } c) => b.OfColumn(c),
        ({ } r, null) => b.OfRow(r),
        ({ } r, { } c) => b.Cell(r, c),
    };

    private static object? ValueOf(StatisticsMeasure measure, Figure figure) => measure switch
    {
        StatisticsMeasure.Part => figure.Part,
        StatisticsMeasure.Whole => figure.Whole,
        // typed, so that office programs reckon with it
        StatisticsMeasure.Rate => figure.Rate is { } rate ? rate / 100 : figure.RateText,
    };

    private static string TextOf(object? value) => value is decimal share
        ? string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#}%")
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // A cell that begins like a formula is kept from being one.
    private static string Quoted(string value)
    {
        var safe = value.Length > 1 && value[0] is '=' or '+' or '-' or '@' ? "'" + value : value;

        return safe.Any(c => c is ',' or '"' or '\n' or '\r') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
