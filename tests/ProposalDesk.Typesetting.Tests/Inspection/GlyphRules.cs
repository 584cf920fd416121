using System.Text;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>No character comes from a face that prints it as another: the text would read right, the paper wrong.</summary>
internal static class GlyphRules
{
    public static IEnumerable<Finding> Check(PrintedPdf pdf) =>
        from page in Enumerable.Range(1, pdf.Pages.Count)
        from glyph in pdf.Glyphs(page)
        where WrongGlyphs.FaceOf(glyph.Font, Rune.GetRuneAt(glyph.Text, 0).Value) is not null
        select new Finding("glyphs", page, $"“{glyph.Text}” is set in {glyph.Font}, which prints another character.");
}
