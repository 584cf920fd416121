using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The feedback form: its grid as in the PDF and the notes under it, without the personal code.</summary>
internal static class FormTable
{
    private const int Side = 57;
    private const int Upright = 80;
    private const double Millimetre = 72 / 25.4;
    private static readonly double[] _widths = [27, 26, 22, 35, 19, 27];
    private static readonly List<int> _columns = [.. _widths.Select(Measures.Millimetres)];

    public static IEnumerable<OpenXmlElement> Of(JsonObject data)
    {
        var notes = new[] { data.Text("note"), data.Text("filledNote") }.Where(note => note.Length > 0).ToList();
        var signer = $"（{(data.Text("signerName") is { Length: > 0 } name ? name : "　　　")}）";
        var last = Math.Max(13, ((2 + LineFit.LinesOf(signer, _columns[0] - (2 * Side), 14)) * 20 + (Upright / 10.0)) / Millimetre / 2);
        var room = 225 - ((data.Texts("titleLines").Count + 1) * 225 / 22.0) - 13 - 13 - (2 * last) - FootOf(notes);
        var table = Tables.Ruled(_columns, new Tables.Measure(6, Side, Upright, 0));
        table.Append(
            Tables.RowOf(13, true, Cell(0, 1, data.Text("numberLabel")), Cell(1, 1, data.Text("caseNumber")), Cell(2, 1, "承办单位"), Cell(
                3, 3, data.Text("handlingUnit"))),
            Tables.RowOf(13, true, Cell(0, 1, "对答复表示"), Cell(1, 2, Choice("Satisfied", "满意")),
                Cell(3, 1, Choice("BasicallySatisfied", "基本满意")), Cell(4, 2, Choice("Dissatisfied", "不满意"))),
            Opinion(data.Texts("comment"), room),
            Tables.RowOf(last, true,
                Joined(0, true, data.Text("memberWord"), signer, "签名"), Joined(1, true), Joined(2, true, "详细通讯", "地址"),
                Address(data.Text("address")), Cell(4, 1, "邮政编码"), Cell(5, 1, data.Text("postcode"))),
            Tables.RowOf(last, true, Joined(0, false), Joined(1, false), Joined(2, false), Joined(3, false), Cell(4, 1, "电话"),
                Cell(5, 1, data.Text("phone"))));

        return [table, .. notes.Select((note, i) =>
            Text.Paragraph(note, Styles.Cell, new SpacingBetweenLines { Before = RedParts.Twips(i == 0 ? 4 * Millimetre : 2) }))];

        string Choice(string name, string label) => $"{(data.Text("choice") == name ? "☑" : "□")}{label}";
    }

    // in millimetres, with a line to spare: a form is one page
    private static double FootOf(List<string> notes) =>
        8 + (notes.Sum(note => (16 * LineFit.LinesOf(note, Measures.TextWidth, 12, atMost: true)) + 2) / Millimetre);

    // what is left of the page; a long opinion is set smaller, as in the PDF
    private static TableRow Opinion(IReadOnlyList<string> lines, double room)
    {
        var size = new[] { 14, 12, 10.5 }.FirstOrDefault(
            size => (1 + lines.Sum(line => LineFit.LinesOf("　　"
                + line, Measures.TextWidth - (2 * Side), size, atMost: true))) * 1.5 * size < (room * Millimetre) - (Upright / 10.0),
            9);
        var cell = Tables.Cell([Line("对办理工作还有什么意见和建议：", 0), .. lines.Select(line => Line(line, 200))], Measures.TextWidth, 6);
        cell.TableCellProperties!.TableCellVerticalAlignment!.Val = TableVerticalAlignmentValues.Top;

        return Tables.RowOf(room, true, cell);

        WordParagraph Line(string text, int indent)
        {
            var paragraph = Text.Paragraph(
                "", Styles.FormCell, Text.Exactly(1.5 * size), new Justification { Val = JustificationValues.Both },
                new Indentation { FirstLineChars = indent, FirstLine = RedParts.Twips(indent * size / 100) });
            paragraph.Append(Text.Runs(text, Faces.Fang, Text.Size(size)));

            return paragraph;
        }
    }

    private static TableCell Cell(int first, int span, string text) =>
        Tables.Cell([Centred(text, _columns.Skip(first).Take(span).Sum())], _columns.Skip(first).Take(span).Sum(), span);

    // the last two rows share a cell
    private static TableCell Joined(int column, bool begins, params string[] lines)
    {
        var cell = Tables.Cell(lines.DefaultIfEmpty("").Select(line => Centred(line, _columns[column])), _columns[column]);
        cell.TableCellProperties!.AddChild(new VerticalMerge { Val = begins ? MergedCellValues.Restart : MergedCellValues.Continue });

        return cell;
    }

    private static TableCell Address(string address)
    {
        var cell = Joined(3, true);
        cell.ReplaceChild(Text.Paragraph(address, Styles.FormCell, new Justification { Val = JustificationValues.Left }),
            cell.GetFirstChild<WordParagraph>()!);

        return cell;
    }

    // what is a little too wide for its cell at 14 pt is set at 12
    private static WordParagraph Centred(string text, int width)
    {
        var paragraph = Text.Paragraph("", Styles.FormCell);
        var isWide = LineFit.LinesOf(text, width - (2 * Side), 14) > 1 && LineFit.LinesOf(text, width - (2 * Side), 12) == 1;
        paragraph.Append(Text.Runs(text, Faces.Fang, isWide ? Text.Size(12) : []));

        return paragraph;
    }
}
