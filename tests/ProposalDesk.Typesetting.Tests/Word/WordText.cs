using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Tests.Word;

/// <summary>
/// What can be read in a DOCX and in its PDF, without what only one of them can have: page numbers, the draft mark, heads
/// of tables on further pages.
/// </summary>
internal static partial class WordText
{
    /// <summary>Stands beside the personal code, which a DOCX leaves out with it.</summary>
    private const string CodeNote = "也可用手机扫描右侧二维码，或在浏览器中输入其下的网址，在线填写本表。二维码和网址仅供本人使用，请勿转发。";

    public static string Of(WordprocessingDocument word)
    {
        var main = word.MainDocumentPart!;

        // no open face has the ticked box as one character: the PDF sets a tick over a box
        return Spaceless(string.Concat(main.HeaderParts.Select(part => part.Header!.InnerText)) + main.Document!.Body!.InnerText)
            .Replace("☑", "√□", StringComparison.Ordinal);
    }

    public static string Of(PrintedPdf pdf, WordprocessingDocument word, DocumentModel model)
    {
        var text = string.Concat(pdf.Pages.Select(PageText));
        foreach (var tables in word.MainDocumentPart!.Document!.Body!.Descendants<TableHeader>()
            .GroupBy(head => Spaceless(head.Ancestors<TableRow>().First().InnerText)))
        {
            // its table has the head once, the pages it runs over once more each
            while (text.Split(tables.Key).Length - 1 > tables.Count())
            {
                text = text.Remove(text.LastIndexOf(tables.Key, StringComparison.Ordinal), tables.Key.Length);
            }
        }

        if (model is FeedbackForm { Link: { Length: > 0 } link })
        {
            text = text.Replace(CodeNote, "", StringComparison.Ordinal).Replace(link, "", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The characters that one has more often than the other, with how much.</summary>
    public static IEnumerable<string> Differences(string one, string other)
    {
        var (ones, others) = (Counts(one), Counts(other));

        return ones.Keys.Union(others.Keys)
            .Select(rune => (Rune: rune, More: ones.GetValueOrDefault(rune) - others.GetValueOrDefault(rune)))
            .Where(difference => difference.More != 0)
            .Select(difference => $"{difference.Rune} {difference.More}");

        static Dictionary<Rune, int> Counts(string text) =>
            text.EnumerateRunes().GroupBy(rune => rune).ToDictionary(group => group.Key, group => group.Count());
    }

    private static string PageText(UglyToad.PdfPig.Content.Page page) =>
        PageNumber()
            .Replace(Spaceless(string.Concat(page.Letters.Where(letter => letter.PointSize < 100).Select(letter => letter.Value))), "");

    private static string Spaceless(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"—\d+—")]
    private static partial Regex PageNumber();
}
