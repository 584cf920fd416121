using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The ruled forms, row by row as in the PDF. A list is a table of its own, so that its head repeats on every page.</summary>
internal static class SheetTables
{
    private const int Label = 1588; // 28 mm
    private const int ValueSide = 113;
    private const double Millimetre = 72 / 25.4;
    private const double LineHeight = 20;

    // a word processor may take a line more here and there; a form shall still keep to its page
    private const double Slack = 6;

    private sealed record Cell(IReadOnlyList<string> Lines, int Width, bool IsLabel, bool IsText)
    {
        private int Room => Width - (2 * (IsLabel ? Tables.InForm.Side : ValueSide));

        // a little too long for its line, it is set smaller rather than broken before its last character
        public double Size => !IsText && Lines.Count == 1 && LinesAt(14) > 1 && LinesAt(12) == 1 ? 12 : 14;

        public double Height =>
            (LineHeight * Lines.Sum(line => LineFit.LinesOf(line, Room, Size, atMost: true))) + (Tables.InForm.Upright / 10.0) + 0.5;

        private int LinesAt(double size) => Lines.Sum(line => LineFit.LinesOf(line, Room, size));
    }

    public static void Fill(JsonObject data, Body body)
    {
        var rows = data["rows"]!.AsArray().OfType<JsonNode>().ToList();
        var spare = SpareOf(data, rows);
        for (var i = 0; i < rows.Count;)
        {
            var count = rows.Skip(i).TakeWhile(row => !IsList(row)).Count();
            var table = count > 0 ? Form(rows.GetRange(i, count), spare) : Tables.Of(rows[i], Measures.TextWidth, Tables.InForm).Table;
            if (i > 0)
            {
                // the table above has drawn this line
                table.GetFirstChild<TableProperties>()!.TableBorders!.TopBorder!.Val = BorderValues.Nil;
            }

            body.Append(table);
            // tables that touch would become one
            body.Append(Text.Gap(0.7));
            i += Math.Max(count, 1);
        }

        KeepLastRow(rows, body);
        if (data.Text("note") is { Length: > 0 } note)
        {
            body.Append(Text.Paragraph(note, Styles.Cell, new SpacingBetweenLines { Before = RedParts.Twips(3 * Millimetre) }));
        }
    }

    // who signs never stands alone on a page
    private static void KeepLastRow(List<JsonNode> rows, Body body)
    {
        if (rows.Count > 1 && HeightOf(rows[^2]) < 100 * Millimetre)
        {
            var paragraphs = IsList(rows[^2])
                ? body.Elements<Table>().SkipLast(1).Last().Descendants<WordParagraph>()
                    .Append(body.Elements<WordParagraph>().SkipLast(1).Last())
                : body.Elements<Table>().Last().Elements<TableRow>().SkipLast(1).LastOrDefault()?.Descendants<WordParagraph>();
            Text.KeepWithNext(paragraphs ?? []);
        }
    }

    // what is left of the page, for each millimetre of the rows one writes in by hand: each becomes at most twice as high
    private static double SpareOf(JsonObject data, List<JsonNode> rows)
    {
        var note = data.Text("note") is { Length: > 0 } text ? (16 * LineFit.LinesOf(text, Measures.TextWidth, 12)) + (3 * Millimetre) : 0;
        var free = ((225 - Slack) * Millimetre) - ((data.Texts("titleLines").Count + 1) * Measures.Line / 20.0) - rows.Sum(HeightOf) - note;
        var roomy = rows.Where(IsRoomy).Sum(row => row["height"]!.GetValue<double>());

        return roomy > 0 ? Math.Clamp(free / Millimetre / roomy, 0, 1) : 0;
    }

    private static Table Form(List<JsonNode> rows, double spare)
    {
        var cells = rows.Select(CellsOf).ToList();
        // a column of the grid begins wherever a cell of any row does
        var starts = cells.SelectMany(row => row.Select((_, i) => row.Take(i).Sum(cell => cell.Width))).Distinct().Order().ToList();
        var widths = starts.Zip(starts.Skip(1).Append(Measures.TextWidth), (start, end) => end - start).ToList();
        var table = Tables.Ruled(widths, Tables.InForm);
        foreach (var (row, own) in rows.Zip(cells))
        {
            var start = 0;
            var made = new List<TableCell>();
            foreach (var cell in own)
            {
                var span = starts.Count(at => at >= start && at < start + cell.Width);
                made.Add(Tables.Cell(cell.Lines.Select(line => Paragraph(line, cell)), cell.Width, span, cell.IsLabel ? null : ValueSide));
                start += cell.Width;
            }

            table.Append(Tables.RowOf(LeastOf(row) * (IsRoomy(row) ? 1 + spare : 1), !IsRoomy(row), made));
        }

        return table;
    }

    private static List<Cell> CellsOf(JsonNode row)
    {
        if (row.Text("kind") == "text")
        {
            return [new Cell([row.Text("label")], Label, true, false), new Cell(
                row.Texts("text"), Measures.TextWidth - Label, false, true)];
        }

        var pairs = row["cells"]!.AsArray();
        var pairWidth = Measures.TextWidth / pairs.Count;

        return [.. pairs.SelectMany((pair, i) => new Cell[]
        {
            new([pair!.Text("label")], Label, true, false),
            new(pair!.Texts("value"), (i < pairs.Count - 1 ? pairWidth : Measures.TextWidth - (i * pairWidth)) - Label, false, false),
        })];
    }

    private static WordParagraph Paragraph(string line, Cell cell)
    {
        var paragraph = Text.Paragraph("", Styles.FormCell, cell.IsText ? [new Justification { Val = JustificationValues.Both }] : []);
        paragraph.Append(Text.Runs(line, Faces.Fang, cell.Size < 14 ? Text.Size(cell.Size) : []));

        return paragraph;
    }

    private static bool IsList(JsonNode row) => row.Text("kind") == "list";

    private static bool IsRoomy(JsonNode row) => row.Text("kind") == "text" && LeastOf(row) >= 20;

    // in millimetres
    private static double LeastOf(JsonNode row) => row.Text("kind") == "text" ? row["height"]!.GetValue<double>() : 12;

    // in points
    private static double HeightOf(JsonNode row) =>
        IsList(row) ? Tables.Of(row, Measures.TextWidth, Tables.InForm).Height : Math.Max(
            LeastOf(row) * Millimetre, CellsOf(row).Max(cell => cell.Height));
}
