using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The grid of the feedback form, without its personal code.</summary>
internal static class FormTable
{
    // the columns of the PDF, in millimetres
    private static readonly double[] _widths = [27, 26, 22, 35, 19, 27];

    public static Table Of(JsonObject data)
    {
        var widths = _widths.Select(Measures.Millimetres).ToList();
        var table = Tables.Ruled(widths);
        table.Append(
            Tables.RowOf(13, true, Cell(data.Text("numberLabel"), 0), Cell(data.Text("caseNumber"), 1), Cell("承办单位", 2), Cell(data.Text("handlingUnit"), 3, 3)),
            Tables.RowOf(13, true, Cell("对答复表示", 0), Cell(Choice("Satisfied", "满意"), 1, 2), Cell(Choice("BasicallySatisfied", "基本满意"), 3), Cell(Choice("Dissatisfied", "不满意"), 4, 2)),
            Tables.RowOf(120, true, Comment()),
            Tables.RowOf(26, true,
                Cell($"{data.Text("memberWord")}（{data.Text("signerName")}）签名", 0), Cell("", 1), Cell("详细通讯地址", 2), Cell(data.Text("address"), 3),
                Lines(4, "邮政编码", "电话"), Lines(5, data.Text("postcode"), data.Text("phone"))));

        return table;

        TableCell Cell(string text, int first, int span = 1) => Tables.Cell([Tables.Centred(text)], widths.Skip(first).Take(span).Sum(), span);

        TableCell Lines(int column, params string[] lines) => Tables.Cell(lines.Select(Tables.Centred), widths[column]);

        string Choice(string name, string label) => $"{(data.Text("choice") == name ? "☑" : "□")}{label}";

        TableCell Comment()
        {
            var cell = Tables.Cell(
                [Text.Paragraph("对办理工作还有什么意见和建议：", Styles.Cell), .. data.Texts("comment").Select(line => Text.Paragraph(line, Styles.Cell))],
                widths.Sum(), 6);
            cell.TableCellProperties!.TableCellVerticalAlignment!.Val = TableVerticalAlignmentValues.Top;

            return cell;
        }
    }
}
