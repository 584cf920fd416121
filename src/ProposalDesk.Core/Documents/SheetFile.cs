using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ProposalDesk.Core.Documents;

/// <summary>The parts of a workbook with one sheet, written in one pass. Typed cells as in <see cref="Spreadsheet"/>: nothing is ever a formula.</summary>
internal static class SheetFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static async Task WriteAsync<T>(
        ZipArchive zip, string name, IReadOnlyList<SpreadsheetPage.Column> columns, IAsyncEnumerable<T> rows, Func<T, IReadOnlyList<object?>> cells, CancellationToken ct)
    {
        await PartAsync(zip, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        await PartAsync(zip, "_rels/.rels",
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        await PartAsync(zip, "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        await PartAsync(zip, "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        await PartAsync(zip, "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
            + "<fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        await SheetAsync(zip, columns, rows, cells, ct);
    }

    private static async Task SheetAsync<T>(ZipArchive zip, IReadOnlyList<SpreadsheetPage.Column> columns, IAsyncEnumerable<T> rows, Func<T, IReadOnlyList<object?>> cells, CancellationToken ct)
    {
        await using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        using var writer = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        writer.WriteStartElement("worksheet", Main);
        writer.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 1; i <= columns.Count; i++)
        {
            writer.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i}\" max=\"{i}\" width=\"{columns[i - 1].Width}\" customWidth=\"1\"/>"));
        }

        writer.WriteRaw("</cols>");
        writer.WriteStartElement("sheetData", Main);
        Row(writer, columns.Select(c => (object?)c.Name), isHead: true);
        await foreach (var row in rows.WithCancellation(ct))
        {
            Row(writer, cells(row), isHead: false);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(XmlWriter writer, IEnumerable<object?> cells, bool isHead)
    {
        writer.WriteStartElement("row", Main);
        foreach (var value in cells)
        {
            writer.WriteStartElement("c", Main);
            switch (value)
            {
                case null:
                    break;
                case string text:
                    writer.WriteAttributeString("t", "inlineStr");
                    writer.WriteAttributeString("s", isHead ? "1" : "0");
                    writer.WriteStartElement("is", Main);
                    writer.WriteStartElement("t", Main);
                    writer.WriteAttributeString("xml", "space", null, "preserve");
                    writer.WriteString(Spreadsheet.Clean(text));
                    writer.WriteEndElement();
                    writer.WriteEndElement();
                    break;
                case DateOnly day:
                    Number(writer, "2", day.ToDateTime(TimeOnly.MinValue).ToOADate());
                    break;
                case decimal share:
                    Number(writer, "3", (double)share);
                    break;
                case int number:
                    Number(writer, "0", number);
                    break;
                default:
                    throw new ArgumentException($"No cell for {value.GetType().Name}.", nameof(cells));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void Number(XmlWriter writer, string style, double number)
    {
        writer.WriteAttributeString("s", style);
        writer.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task PartAsync(ZipArchive zip, string path, string content)
    {
        await using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        await part.WriteAsync(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content));
    }
}
