using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>A DOCX as paragraphs and rows.</summary>
internal static class WordBlocks
{
    public static IReadOnlyList<SourceBlock> Read(Stream content)
    {
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        var part = document.MainDocumentPart ?? throw new InvalidDataException("no main part");

        var blocks = new List<SourceBlock>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            // One paragraph or table at a time, so that a long document never stands in memory as a whole.
            if (reader.IsStartElement && (reader.ElementType == typeof(Paragraph) || reader.ElementType == typeof(Table)))
            {
                Add(blocks, reader.LoadCurrentElement());
            }
        }

        return blocks;
    }

    private static void Add(List<SourceBlock> blocks, OpenXmlElement? element)
    {
        if (element is Table table)
        {
            foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
            {
                var cells = row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row);
                blocks.Add(SourceBlock.Row(blocks.Count + 1, cells.Select(CellText)));
            }
        }
        else if (element is Paragraph paragraph)
        {
            blocks.Add(SourceBlock.Paragraph(blocks.Count + 1, TextOf(paragraph)));
        }
    }

    private static string CellText(TableCell cell) =>
        string.Join('\n', cell.Descendants<Paragraph>().Select(TextOf).Where(t => t.Length > 0));

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            // A fallback repeats what a newer program draws, a move stands in both its places; taking both would double the text.
            if (element is Text or Break or TabChar or NoBreakHyphen
                && !element.Ancestors().Any(a => a is AlternateContentFallback or MoveFromRun))
            {
                text.Append(element switch
                {
                    Text t => t.Text,
                    Break { Type: null } => "\n",
                    TabChar => " ",
                    NoBreakHyphen => "-",
                    _ => "",
                });
            }
        }

        return text.ToString();
    }
}
