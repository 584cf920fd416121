using System.Text.Json.Nodes;

namespace ProposalDesk.Typesetting;

/// <summary>A document as the data of its template: plain values, never markup.</summary>
internal static class DocumentData
{
    /// <summary>A table of so many columns is set in 五号 and not in 小四.</summary>
    private const int WideTable = 8;

    public static (string Template, JsonObject Data) Of(DocumentModel model)
    {
        var data = new JsonObject
        {
            ["title"] = OneLine(model.Title),
            ["author"] = OneLine(model.Author),
            ["date"] = new JsonArray(model.Date.Year, model.Date.Month, model.Date.Day),
            ["dateText"] = model.Date.InChinese(),
            ["keywords"] = Texts(model.Keywords),
        };
        switch (model)
        {
            case ReplyLetter letter:
                Fill(data, letter, letter.Marks, letter.Annexes, []);
                return ("paper", data);
            case Report report:
                Fill(data, report, [], [.. report.Annexes.Select(annex => annex.Title)], report.Annexes);
                return ("paper", data);
            case FeedbackForm form:
                Fill(data, form);
                return ("form", data);
            case PlainPaper paper:
                data["dateline"] = OneLine(paper.Dateline);
                data["isDraft"] = paper.IsDraft;
                data["body"] = new JsonArray([.. paper.Body.SelectMany(block => BlocksOf(block))]);
                return ("plain", data);
            case OneSheet sheet:
                SheetData.Fill(data, sheet.ToSheet());
                return ("sheet", data);
            default:
                throw new ArgumentException($"No template for {model.GetType().Name}.", nameof(model));
        }
    }

    private static void Fill(
        JsonObject data, OfficialPaper paper, IReadOnlyList<string> marks, IReadOnlyList<string> annexNames, IReadOnlyList<Annex> annexes)
    {
        data["format"] = paper.Format == PaperFormat.Letter ? "letter" : "file";
        data["mark"] = OneLine(paper.Mark);
        data["number"] = OneLine(paper.Number);
        data["marks"] = Texts(marks);
        data["addressee"] = OneLine(paper.Addressee);
        data["body"] = new JsonArray([.. paper.Body.SelectMany(block => BlocksOf(block))]);
        data["annexes"] = Texts(annexNames);
        data["annexPapers"] = new JsonArray([.. annexes.Select(annex => new JsonObject
        {
            ["title"] = OneLine(annex.Title),
            ["isLandscape"] = annex.IsLandscape,
            ["body"] = new JsonArray([.. annex.Body.SelectMany(block => BlocksOf(block, annex.IsLandscape))]),
            ["form"] = annex.Form is { } form ? FormOf(form) : null,
        })]);
        data["bureauName"] = OneLine(paper.BureauName);
        data["hasSealSpace"] = paper.HasSealSpace;
        data["contactNote"] = string.IsNullOrWhiteSpace(paper.ContactNote) ? null : OneLine(paper.ContactNote);
        data["copies"] = Texts(paper.Copies);
        data["issuingOffice"] = string.IsNullOrWhiteSpace(paper.IssuingOffice) ? null : OneLine(paper.IssuingOffice);
        data["isDraft"] = paper.IsDraft;
    }

    private static JsonObject FormOf(FeedbackForm form)
    {
        var data = new JsonObject();
        Fill(data, form);

        return data;
    }

    private static void Fill(JsonObject data, FeedbackForm form)
    {
        data["numberLabel"] = form.MemberWord == "代表" ? "建议编号" : "提案编号";
        data["caseNumber"] = OneLine(form.CaseNumber);
        data["handlingUnit"] = OneLine(form.HandlingUnit);
        data["memberWord"] = OneLine(form.MemberWord);
        data["signerName"] = OneLine(form.SignerName);
        data["choice"] = form.Choice?.ToString();
        data["comment"] = new JsonArray([.. Lines(form.Comment).Select(line => JsonValue.Create(line))]);
        data["address"] = OneLine(form.Address);
        data["postcode"] = OneLine(form.Postcode);
        data["phone"] = OneLine(form.Phone);
        data["note"] = OneLine(form.Note);
        data["link"] = form.Link;
        data["linkLines"] = new JsonArray([.. LinkLines(form.Link ?? "").Select(line => JsonValue.Create(line))]);
        data["qr"] = form.Link is { Length: > 0 } link ? QrRuns.Of(link) : null;
        data["filledNote"] = string.IsNullOrWhiteSpace(form.FilledNote) ? null : OneLine(form.FilledNote);
    }

    private static IEnumerable<JsonNode?> BlocksOf(Block block, bool isLandscape = false) => block switch
    {
        Paragraph paragraph => Lines(paragraph.Printed).Select(TextBlock),
        Heading heading => [new JsonObject
        {
            ["kind"] = "heading", ["level"] = Math.Clamp(heading.Level, 1, 4), ["text"] = OneLine(heading.Text),
        }],
        NumberedList list => list.Items.Select((item, index) => TextBlock($"{index + 1}.{OneLine(item)}")),
        SimpleTable { Caption.Length: > 0 } table =>
            [new JsonObject { ["kind"] = "caption", ["text"] = OneLine(table.Caption) }, TableBlock(table, isLandscape)],
        SimpleTable table => [TableBlock(table, isLandscape)],
        _ => throw new ArgumentException($"No setting for {block.GetType().Name}.", nameof(block)),
    };

    private static JsonObject TextBlock(string text) => new() { ["kind"] = "paragraph", ["text"] = text };

    private static JsonObject TableBlock(SimpleTable table, bool isLandscape)
    {
        var columns = Math.Max(1, table.Rows.Append(table.Head).Max(row => row.Count));
        var texts = table.Rows.Prepend(table.Head).Select(row => Filled(row, columns)).ToList();
        var size = columns < WideTable ? 12 : 10.5;
        var room = (isLandscape ? 225 : 156) * 72 / 25.4 / size;
        return new JsonObject
        {
            ["kind"] = "table",
            ["size"] = size,
            ["head"] = Texts(texts[0]),
            ["rows"] = new JsonArray([.. texts.Skip(1).Select(Texts)]),
            ["widths"] = new JsonArray([.. (table.Widths.Count == columns ? table.Widths : ColumnWidths.Of(texts, room))
                .Select(width => JsonValue.Create(width))]),
            ["isLong"] = new JsonArray(
                [.. Enumerable.Range(0, columns).Select(i => JsonValue.Create(texts.Max(row => row[i].EnumerateRunes().Count()) > 12))]),
        };
    }

    private static List<string> Filled(IReadOnlyList<string> row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(i => i < row.Count ? OneLine(row[i]) : "")];

    internal static JsonArray Texts(IReadOnlyList<string> texts) =>
        new([.. texts.Select(text => JsonValue.Create(OneLine(text)))]);

    // A line break within a paragraph would be kept and could put a full stop at a line's start: every line is its own paragraph.
    internal static IEnumerable<string> Lines(string text) =>
        VisibleText.Of(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    // typed from paper: a long address is broken before its path, never inside the code
    private static IEnumerable<string> LinkLines(string link)
    {
        var path = link.IndexOf('/', Math.Min(link.Length, "https://".Length));
        return link.Length > 30 && path > 0 ? [link[..path], link[path..]] : [link];
    }

    internal static string OneLine(string text) => string.Concat(Lines(text));
}
