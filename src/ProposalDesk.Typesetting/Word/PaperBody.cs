using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ProposalDesk.Typesetting.Word;

/// <summary>A paper with red head: letters and reports.</summary>
internal static class PaperBody
{
    /// <param name="letter">Null for the file format.</param>
    public static void Fill(JsonObject data, Body body, PageParts page, LetterHead? letter)
    {
        body.Append(letter?.Lines(data) ?? FileHead.Lines(data));
        body.Append(Text.Lines(data.Texts("titleLines"), Styles.Title));
        body.Append(Text.Blank(1));
        if (data.Text("addressee") is { Length: > 0 } addressee)
        {
            body.Append(Text.Paragraph(addressee, Styles.Flush));
        }

        var blocks = data["body"]!.AsArray();
        var rest = BlockText.Fill(blocks, body, Measures.TextWidth);
        SignatureParts.KeepWithText(body, LinesOf(blocks));
        var note = SignatureParts.AnnexNote(data.Texts("annexes"), rest).ToList();
        body.Append(note);
        body.Append(SignatureParts.Signature(
            data.Text("bureauName"), data.Text("dateText"), data["hasSealSpace"]!.GetValue<bool>(), data.Text("contactNote"),
            note.Count == 0 ? rest : 0));

        var annexes = data["annexPapers"]!.AsArray();
        Annexes(annexes, body, page);
        var isLandscape = annexes.Count > 0 && IsLandscape(annexes[^1]!);
        if (body.LastChild is Table)
        {
            // right after a table LibreOffice takes the frame for a paragraph
            body.Append(Text.Gap(1));
        }

        body.Append(ImprintFrame.Of(data, hasRules: letter is null, WidthOf(isLandscape)));
        // what the frame of the imprint hangs on; a word processor wants a paragraph after the last table too
        body.Append(Text.Gap(1));
        body.Append(page.Section(isLandscape));
    }

    private static WordParagraph EndOf(SectionProperties section)
    {
        var end = Text.Gap(1);
        end.ParagraphProperties!.AddChild(section);

        return end;
    }

    private static void Annexes(JsonArray annexes, Body body, PageParts page)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            var annex = annexes[i]!;
            var before = i > 0 && IsLandscape(annexes[i - 1]!);
            var turns = IsLandscape(annex) != before;
            if (turns)
            {
                body.Append(EndOf(page.Section(before)));
            }

            var label = annexes.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}") : "附件";
            body.Append(turns ? Text.Paragraph(label, Styles.AnnexLabel) : Text.Paragraph(label, Styles.AnnexLabel, new PageBreakBefore()));
            body.Append(Text.Blank(1));
            body.Append(Text.Lines(annex.Texts("titleLines"), Styles.Title));
            body.Append(Text.Blank(1));
            BlockText.Fill(annex["body"]!.AsArray(), body, WidthOf(IsLandscape(annex)));
            if (annex["form"] is JsonObject form)
            {
                body.Append(FormTable.Of(form));
            }
            else if (i == annexes.Count - 1)
            {
                // nor does the imprint stand alone
                SignatureParts.KeepWithText(body, LinesOf(annex["body"]!.AsArray()));
            }
        }
    }

    // of the last paragraph, in the PDF
    private static int LinesOf(JsonArray blocks) => blocks.LastOrDefault()?["lines"]?.GetValue<int>() ?? 0;

    private static int WidthOf(bool isLandscape) => isLandscape ? Measures.PageHeight - Measures.Top - Measures.Bottom : Measures.TextWidth;

    private static bool IsLandscape(JsonNode annex) => annex["isLandscape"]!.GetValue<bool>();
}
