using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// Tagged as PDF/A-2a wants it: everything on a page belongs to the text or is an artifact, and the tree names title,
/// headings, tables and pictures.
/// </summary>
internal static class TagRules
{
    private static readonly string[] _known = ["Document", "Part", "Sect", "Div", "H1", "H2", "H3", "H4", "H5", "P", "Span", "Figure",
        "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Artifact", "NonStruct", "Lbl"];

    public static IEnumerable<Finding> Check(PrintedPdf pdf, DocumentModel model)
    {
        var objects = new PdfObjects(pdf.Document);
        var root = objects.Dictionary(objects.Catalog, "StructTreeRoot");
        var isTagged = root is not null
            && objects.Get(objects.Dictionary(objects.Catalog, "MarkInfo"), "Marked") is BooleanToken { Data: true };

        return Language(objects).Concat(Content(pdf, objects, root)).Concat(Tree(objects, root, model))
            .Concat(isTagged ? [] : [new Finding("tagged", 0, "The file is not tagged.")]);
    }

    private static IEnumerable<Finding> Language(PdfObjects objects)
    {
        if (objects.Text(objects.Catalog, "Lang") != "zh-CN")
        {
            yield return new Finding("language", 0, $"It is said to be in “{objects.Text(objects.Catalog, "Lang")}”.");
        }
    }

    private static IEnumerable<Finding> Content(PrintedPdf pdf, PdfObjects objects, DictionaryToken? root)
    {
        var parents = objects.NumberTree(objects.Dictionary(root, "ParentTree"));
        foreach (var page in pdf.Pages)
        {
            var marked = page.GetMarkedContents().SelectMany(WithChildren).ToList();
            var letters = marked.SelectMany(content => content.Letters).Distinct().Count();
            if (letters != page.Letters.Count)
            {
                yield return new Finding(
                    "tagged", page.Number, $"{page.Letters.Count - letters} characters are neither text nor artifact.");
            }

            // all that paints comes between the beginning and the end of something marked
            var depth = 0;
            foreach (var operation in page.Operations)
            {
                depth += operation.Operator switch { "BMC" or "BDC" => 1, "EMC" => -1, _ => 0 };
                if (depth == 0
                    && operation.Operator is "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*" or "Tj" or "TJ" or "Do" or "sh")
                {
                    yield return new Finding(
                        "tagged", page.Number, $"{operation.Operator} paints something that is neither text nor artifact.");
                    break;
                }
            }

            var known = objects.Get(page.Dictionary, "StructParents") is NumericToken { Int: var key }
                && parents.TryGetValue(key, out var array) ? (array as ArrayToken)?.Data : null;
            foreach (var content in marked.Where(content => content is { IsArtifact: false, MarkedContentIdentifier: >= 0 }))
            {
                if (known is null || content.MarkedContentIdentifier >= known.Count
                    || objects.Dictionary(known[content.MarkedContentIdentifier]) is null)
                {
                    yield return new Finding(
                        "tagged", page.Number, $"The tree does not know the content {content.MarkedContentIdentifier}.");
                    break;
                }
            }
        }
    }

    private static IEnumerable<MarkedContentElement> WithChildren(MarkedContentElement content) =>
        content.Children.SelectMany(WithChildren).Prepend(content);

    private static IEnumerable<Finding> Tree(PdfObjects objects, DictionaryToken? root, DocumentModel model)
    {
        var roles = objects.Dictionary(root, "RoleMap");
        var elements = objects.Dictionaries.Where(dictionary => objects.Name(dictionary, "Type") == "StructElem").ToList();
        var kinds = elements.Select(element => RoleOf(objects, roles, objects.Name(element, "S"))).ToList();
        foreach (var unknown in kinds.Where(kind => !_known.Contains(kind)).Distinct())
        {
            yield return new Finding("structure", 0, $"{unknown} is no kind of content that readers know.");
        }

        foreach (var (kind, least) in Wanted(model).Where(wanted => kinds.Count(kind => kind == wanted.Kind) < wanted.Least))
        {
            yield return new Finding("structure", 0, $"Of {kind} there are {kinds.Count(found => found == kind)}, not {least}.");
        }

        foreach (var figure in elements.Where(
            element => objects.Name(element, "S") == "Figure" && string.IsNullOrEmpty(objects.Text(element, "Alt"))))
        {
            yield return new Finding("structure", 0, "A picture says nothing to those who cannot see it.");
        }

        foreach (var head in elements.Where(element => objects.Name(element, "S") == "TH"
            && !objects.Array(element, "A").Any(a => objects.Name(objects.Dictionary(a), "Scope") is not null)))
        {
            yield return new Finding("structure", 0, "The head of a table does not say what it heads.");
        }
    }

    private static string RoleOf(PdfObjects objects, DictionaryToken? roles, string? kind) => objects.Name(roles, kind ?? "") ?? kind ?? "";

    private static IEnumerable<(string Kind, int Least)> Wanted(DocumentModel model)
    {
        yield return ("Document", 1);
        yield return ("H1", model is Report { Annexes.Count: var annexes } ? annexes + 1 : 1);
        var blocks = model switch
        {
            Report report => report.Body.Concat(report.Annexes.SelectMany(annex => annex.Body)),
            OfficialPaper paper => paper.Body,
            PlainPaper plain => plain.Body,
            _ => [],
        };
        yield return ("H2", blocks.OfType<Heading>().Count(heading => heading.Level == 1));
        yield return ("H3", blocks.OfType<Heading>().Count(heading => heading.Level == 2));
        yield return ("P", blocks.OfType<Paragraph>().Count());
        yield return ("Table", blocks.OfType<SimpleTable>().Count());
        yield return ("TH", blocks.OfType<SimpleTable>().Sum(table => table.Head.Count));
        if (model is FeedbackForm { Link: not null })
        {
            yield return ("Figure", 1);
        }

        if (model is FeedbackForm or OneSheet)
        {
            yield return ("Table", 1);
        }
    }
}
