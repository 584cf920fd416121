using System.Text;
using UglyToad.PdfPig.Tokens;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// What ISO 19005-2 asks of a file and of its objects, looked at one by one since no validator is at hand: head and
/// trailer, nothing from outside, nothing that acts, colours with their meaning, fonts complete, XMP and properties alike.
/// </summary>
internal static class ArchiveRules
{
    private static readonly string[] _acting = ["AA", "OpenAction", "JavaScript", "JS", "Launch", "EmbeddedFiles", "AcroForm", "Movie",
        "Sound", "NeedsRendering", "OPI", "PS", "Alternates"];

    public static IEnumerable<Finding> Check(PrintedPdf pdf, DocumentModel model)
    {
        var objects = new PdfObjects(pdf.Document);

        return FileSentences(pdf).Concat(ObjectSentences(objects)).Concat(ColourSentences(pdf, objects)).Concat(FontSentences(objects))
            .Select(sentence => new Finding("PDF/A", 0, sentence))
            .Concat(MetadataSentences(pdf, objects, model).Select(sentence => new Finding("properties", 0, sentence)));
    }

    private static IEnumerable<string> FileSentences(PrintedPdf pdf)
    {
        // a comment of four bytes over 127 tells every program that the file is not text
        if (!pdf.Raw.StartsWith("%PDF-1.7\n%", StringComparison.Ordinal) || pdf.Bytes[10..14].Any(octet => octet < 128))
        {
            yield return "The file's head is wrong.";
        }

        if (!pdf.Raw.TrimEnd().EndsWith("%%EOF", StringComparison.Ordinal))
        {
            yield return "Something follows the file's end.";
        }

        if (pdf.Document.Structure.Trailer.Identifier is not { Count: 2 } || pdf.Document.Structure.Trailer.EncryptionToken is not null)
        {
            yield return "The trailer has no identifier, or the file is encrypted.";
        }
    }

    private static IEnumerable<string> ObjectSentences(PdfObjects objects)
    {
        foreach (var dictionary in objects.Dictionaries)
        {
            foreach (var acting in _acting.Where(
                name => dictionary.ContainsKey(NameToken.Create(name)) || objects.Name(dictionary, "S") == name))
            {
                yield return $"/{acting} may not be in it.";
            }
        }

        foreach (var stream in objects.All.OfType<StreamToken>().Select(stream => stream.StreamDictionary))
        {
            if (stream.ContainsKey(NameToken.Create("F")) || stream.ContainsKey(NameToken.Create("FFilter")))
            {
                yield return "A stream lies outside the file.";
            }

            foreach (var filter in objects.Array(stream, "Filter").OfType<NameToken>()
                .Where(filter => filter.Data is "LZWDecode" or "Crypt"))
            {
                yield return $"A stream is packed with {filter.Data}.";
            }
        }
    }

    // an output intent says what the colours mean; nothing here needs transparency
    private static IEnumerable<string> ColourSentences(PrintedPdf pdf, PdfObjects objects)
    {
        var intent = objects.Array(objects.Catalog, "OutputIntents").Select(objects.Dictionary)
            .FirstOrDefault(intent => objects.Name(intent, "S") == "GTS_PDFA1");
        if (objects.Get(objects.Dictionary(intent, "DestOutputProfile"), "N") is not NumericToken { Int: 3 })
        {
            yield return "No output intent says what red and black are.";
        }

        foreach (var state in objects.Dictionaries)
        {
            var isOpaque = new[] { "ca", "CA" }.All(name => objects.Get(state, name) is not NumericToken { Data: < 1 });
            if (!isOpaque || objects.Name(state, "BM") is not (null or "Normal" or "Compatible")
                || objects.Get(state, "SMask") is not (null or NameToken { Data: "None" }))
            {
                yield return "Something shines through.";
            }
        }

        var operators = pdf.Pages.SelectMany(page => page.Operations.Select(operation => operation.Operator)).ToHashSet();
        if (operators.Contains("k") || operators.Contains("K")
            || objects.All.OfType<ArrayToken>().Any(array => array.Data is [NameToken { Data: "DeviceCMYK" }, ..]))
        {
            yield return "A colour is mixed of inks that the output intent does not know.";
        }
    }

    private static IEnumerable<string> FontSentences(PdfObjects objects)
    {
        foreach (var font in objects.Dictionaries
            .Where(dictionary => objects.Name(dictionary, "Type") == "Font" && objects.Name(dictionary, "Subtype") == "Type0"))
        {
            var inner = objects.Dictionary(objects.Array(font, "DescendantFonts") is [var first, ..] ? first : null);
            var descriptor = objects.Dictionary(inner, "FontDescriptor");
            var name = objects.Name(font, "BaseFont");
            if (objects.Get(font, "ToUnicode") is not StreamToken || objects.Name(font, "Encoding") is not ("Identity-H" or "Identity-V"))
            {
                yield return $"{name} does not say which characters its glyphs are.";
            }

            if (objects.Get(descriptor, "FontFile2") is not StreamToken && objects.Get(descriptor, "FontFile3") is not StreamToken)
            {
                yield return $"{name} is not in the file.";
            }

            if (objects.Name(inner, "Subtype") == "CIDFontType2" && objects.Get(inner, "CIDToGIDMap") is null)
            {
                yield return $"{name} does not map its characters to glyphs.";
            }

            if (objects.Get(inner, "W") is not ArrayToken || name is not [_, _, _, _, _, _, '+', ..])
            {
                yield return $"{name} lacks its widths, or is not named as a part of a face.";
            }
        }
    }

    private static IEnumerable<string> MetadataSentences(PrintedPdf pdf, PdfObjects objects, DocumentModel model)
    {
        if (objects.Get(objects.Catalog, "Metadata") is not StreamToken { StreamDictionary: var head }
            || head.ContainsKey(NameToken.Create("Filter")))
        {
            yield return "The metadata are missing, or packed so that no archive can read them.";
        }

        var xmp = Encoding.UTF8.GetString(pdf.Bytes);
        var date = $"{model.Date:yyyy-MM-dd}T00:00:00";
        foreach (var (label, wanted) in new[] { ("title", $">{Escaped(model.Title)}</rdf:li>"),
            ("creator", $">{Escaped(model.Author)}</rdf:li>"), ("date", $"<xmp:CreateDate>{date}") })
        {
            if (!xmp.Contains(wanted, StringComparison.Ordinal))
            {
                yield return $"The metadata have another {label}.";
            }
        }

        if (pdf.Document.Information.CreationDate?.Contains($"{model.Date:yyyyMMdd}", StringComparison.Ordinal) != true)
        {
            yield return $"It says to be of {pdf.Document.Information.CreationDate}.";
        }
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
