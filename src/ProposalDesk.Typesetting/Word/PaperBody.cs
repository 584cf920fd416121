using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>A paper with red head: letters and reports.</summary>
internal static class PaperBody
{
    public static void Fill(JsonObject data, Body body, PageParts page)
    {
        var isLetter = data.Text("format") == "letter";
        body.Append(isLetter ? LetterHead(data) : FileHead(data));
        body.Append(Text.Lines(data.Texts("titleLines"), Styles.Title));
        body.Append(Text.Blank(1));
        if (data.Text("addressee") is { Length: > 0 } addressee)
        {
            body.Append(Text.Paragraph(addressee, Styles.Flush));
        }

        BlockText.Fill(data["body"]!.AsArray(), body, Measures.TextWidth);
        // the signature never stands alone on a page
        (body.LastChild as DocumentFormat.OpenXml.Wordprocessing.Paragraph)?.ParagraphProperties ??= new ParagraphProperties();
        (body.LastChild as DocumentFormat.OpenXml.Wordprocessing.Paragraph)?.ParagraphProperties!.AddChild(new KeepNext());
        body.Append(AnnexNote(data.Texts("annexes")));
        body.Append(Signature(data.Text("bureauName"), data.Text("dateText"), data["hasSealSpace"]!.GetValue<bool>()));
        if (data.Text("contactNote") is { Length: > 0 } contact)
        {
            body.Append(Text.Paragraph($"（{contact}）"));
        }

        var annexes = data["annexPapers"]!.AsArray();
        Annexes(annexes, body, page);
        body.Append(Imprint(data, hasRules: !isLetter));
        body.Append(page.Section(isLandscape: annexes.Count > 0 && IsLandscape(annexes[^1]!)));
    }

    // the mark and its rules stand in the first page's header, below which the text begins
    private static IEnumerable<OpenXmlElement> LetterHead(JsonObject data)
    {
        yield return RedParts.Rule(275, RedParts.Border<TopBorder>(BorderValues.ThinThickSmallGap, 36, 0));
        // 22 pt and not a row: the header ends a little below row 1, and the title keeps its row
        yield return Text.Paragraph(
            data.Text("number"), Styles.Flush, new SpacingBetweenLines { Line = "440", LineRule = LineSpacingRuleValues.Exact }, new Justification { Val = JustificationValues.Right });
        foreach (var mark in data.Texts("marks"))
        {
            yield return Text.Paragraph(mark, Styles.Flush, new Justification { Val = JustificationValues.Right });
        }

        foreach (var blank in Text.Blank(2))
        {
            yield return blank;
        }
    }

    // ten rows of 28.95 pt: the mark's ink 35 mm under the first, the rule at 7.8 rows, 4 mm under the number
    private static IEnumerable<OpenXmlElement> FileHead(JsonObject data)
    {
        const double row = Measures.Line / 20.0;
        const double inkTop = 35 * 72 / 25.4;
        const double rule = 7.8 * row;
        const double number = rule - 12 - 16;
        var marks = data.Texts("marks");
        foreach (var mark in marks)
        {
            yield return Text.Paragraph(mark, Styles.Flush, new Justification { Val = JustificationValues.Right });
        }

        var size = RedParts.SizeOf(data.Text("mark"), 44, 28);
        var markTop = inkTop - (size * RedParts.InkShare);
        yield return RedParts.Mark(data.Text("mark"), size, markTop - (marks.Count * row), null, null);
        yield return Text.Paragraph(
            data.Text("number"),
            Styles.Flush,
            new ParagraphBorders(RedParts.Border<BottomBorder>(BorderValues.Single, 14, 11)),
            new SpacingBetweenLines
            {
                Before = RedParts.Twips(number - markTop - size),
                After = RedParts.Twips((10 * row) - rule),
                Line = "320",
                LineRule = LineSpacingRuleValues.Exact,
            },
            new Justification { Val = JustificationValues.Center });
    }

    private static IEnumerable<OpenXmlElement> AnnexNote(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            yield break;
        }

        yield return Text.Paragraph("", Styles.Flush, new KeepNext());
        for (var i = 0; i < names.Count; i++)
        {
            var number = names.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "";
            var lead = i == 0 ? "附件：" : "";
            var name = (5 * Measures.Cell) + Measures.WidthOf(number);
            yield return Text.Paragraph(lead + number + names[i], Styles.Flush, new KeepNext(), new Indentation
            {
                Left = Number(name),
                LeftChars = 0,
                Hanging = Number(i == 0 ? name - (2 * Measures.Cell) : name - (5 * Measures.Cell)),
                HangingChars = 0,
            });
        }
    }

    // the same places as in the PDF: name over date, with or without room for the seal
    private static IEnumerable<OpenXmlElement> Signature(string name, string date, bool hasSealSpace)
    {
        var (nameWidth, dateWidth) = (Measures.WidthOf(name), Measures.WidthOf(date));
        int nameRight, dateRight;
        if (hasSealSpace)
        {
            var centred = (4 * Measures.Cell) + ((dateWidth - nameWidth) / 2);
            (nameRight, dateRight) = (Math.Max(centred, 0), (4 * Measures.Cell) - Math.Min(centred, 0));
        }
        else if (dateWidth + (2 * Measures.Cell) > nameWidth)
        {
            (nameRight, dateRight) = ((4 * Measures.Cell) + dateWidth - nameWidth, 2 * Measures.Cell);
        }
        else
        {
            (nameRight, dateRight) = (2 * Measures.Cell, nameWidth - dateWidth);
        }

        for (var i = 0; i < (hasSealSpace ? 2 : 1); i++)
        {
            yield return Text.Paragraph("", Styles.Flush, new KeepNext());
        }

        yield return Text.Paragraph(name, Styles.Flush, new KeepNext(), new Indentation { Right = Number(nameRight) }, new Justification { Val = JustificationValues.Right });
        yield return Text.Paragraph(date, Styles.Flush, new Indentation { Right = Number(dateRight) }, new Justification { Val = JustificationValues.Right });
    }

    private static void Annexes(JsonArray annexes, Body body, PageParts page)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            var annex = annexes[i]!;
            var before = i == 0 ? false : IsLandscape(annexes[i - 1]!);
            var turns = IsLandscape(annex) != before;
            if (turns)
            {
                body.Append(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = Styles.Flush }, page.Section(before))));
            }

            var label = annexes.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}") : "附件";
            body.Append(turns ? Text.Paragraph(label, Styles.AnnexLabel) : Text.Paragraph(label, Styles.AnnexLabel, new PageBreakBefore()));
            body.Append(Text.Blank(1));
            body.Append(Text.Lines(annex.Texts("titleLines"), Styles.Title));
            body.Append(Text.Blank(1));
            BlockText.Fill(annex["body"]!.AsArray(), body, IsLandscape(annex) ? Measures.PageHeight - Measures.Top - Measures.Bottom : Measures.TextWidth);
            if (annex["form"] is JsonObject form)
            {
                body.Append(FormTable.Of(form));
            }
        }
    }

    // A frame at the foot of the text block. Its paragraphs are alike in all but their text: only then are they one frame.
    private static IEnumerable<OpenXmlElement> Imprint(JsonObject data, bool hasRules)
    {
        var copies = data.Texts("copies");
        var office = hasRules ? data.Text("issuingOffice") : "";
        if (copies.Count > 0)
        {
            yield return Foot($"抄送：{string.Join("、", copies)}。", hasRules);
        }

        if (office.Length > 0)
        {
            var line = Foot(office, hasRules);
            line.Append(new Run(new TabChar()));
            line.Append(Text.Runs($"{data.Text("dateText")}印发"));
            yield return line;
        }

        yield return Text.Paragraph("", Styles.Flush, new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact });
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Foot(string text, bool hasRules)
    {
        var paragraph = Text.Paragraph(
            text,
            Styles.Imprint,
            new FrameProperties
            {
                Width = Number(Measures.TextWidth),
                HorizontalSpace = "0",
                Wrap = TextWrappingValues.Around,
                VerticalPosition = VerticalAnchorValues.Margin,
                HorizontalPosition = HorizontalAnchorValues.Margin,
                XAlign = HorizontalAlignmentValues.Left,
                YAlign = VerticalAlignmentValues.Bottom,
            },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = Measures.TextWidth - 280 }),
            new Indentation { Left = "1120", Right = "280", Hanging = "840" });
        if (hasRules)
        {
            // 0.35 mm, in eighths of a point. A thin rule between the two lines would part the frame in LibreOffice: it is left to the PDF.
            paragraph.ParagraphProperties!.AddChild(new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Space = 1, Color = "000000" },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 1, Color = "000000" }));
        }

        return paragraph;
    }

    private static bool IsLandscape(JsonNode annex) => annex["isLandscape"]!.GetValue<bool>();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
