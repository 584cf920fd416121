using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>
/// A document as DOCX, from the same data its PDF is set from. For editing elsewhere: the record is the PDF.
/// </summary>
internal static class WordFile
{
    /// <param name="template">The name of the PDF's template, which tells the kind of document.</param>
    /// <param name="data">As the worker prepared it: with the lines of the titles.</param>
    public static byte[] Write(string template, JsonObject data)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body());
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles.All();
            main.AddNewPart<FontTablePart>().Fonts = Faces.Table();
            main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
            var letter = data.Text("format") == "letter" ? new LetterHead(data.Text("mark")) : null;
            var page = new PageParts(main, data["isDraft"]?.GetValue<bool>() == true, hidesFirstNumber: template != "plain"
                && data.Text("format") != "file", letter);
            Fill(template, data, main.Document.Body!, page, letter);
            word.PackageProperties.Title = data.Text("title");
            word.PackageProperties.Creator = data.Text("author");
            word.PackageProperties.Language = "zh-CN";
            var day = data["date"]!.AsArray();
            word.PackageProperties.Created = new DateTime(
                day[0]!.GetValue<int>(), day[1]!.GetValue<int>(), day[2]!.GetValue<int>(), 0, 0, 0, DateTimeKind.Utc);
            main.Document.Save();
        }

        return stream.ToArray();
    }

    private static void Fill(string template, JsonObject data, Body body, PageParts page, LetterHead? letter)
    {
        if (template == "paper")
        {
            PaperBody.Fill(data, body, page, letter);
            return;
        }

        body.Append(Text.Lines(data.Texts("titleLines"), Styles.Title));
        if (data.Text("dateline") is { Length: > 0 } dateline)
        {
            var line = Text.Paragraph("", Styles.Flush, new Justification { Val = JustificationValues.Center });
            line.Append(Text.Runs(dateline, Faces.Kai));
            body.Append(line);
        }

        body.Append(Text.Blank(1));
        switch (template)
        {
            case "form":
                body.Append(FormTable.Of(data));
                break;
            case "sheet":
                SheetTables.Fill(data, body);
                break;
            default:
                BlockText.Fill(data["body"]!.AsArray(), body, Measures.TextWidth);
                // a word processor wants a paragraph after the last table
                body.Append(Text.Gap(1));
                break;
        }

        body.Append(page.Section(isLandscape: false));
    }

    private static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "zh-CN", EastAsia = "zh-CN" });
}
