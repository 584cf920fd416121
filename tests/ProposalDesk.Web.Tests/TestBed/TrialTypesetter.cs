using System.Text;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>
/// Stands in for Typst where a test is about the desk and not about the printed page: the "PDF" carries the text, and a
/// test can take the program or a font away.
/// </summary>
public sealed class TrialTypesetter : ITypesetter
{
    /// <summary>What is said when the program is missing; null: it is installed.</summary>
    public string? Absent { get; set; }

    /// <summary>A character no font has.</summary>
    public string? WithoutGlyph { get; set; }

    public Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct)
    {
        if (Absent is { } message)
        {
            throw new TypesettingException(message);
        }

        var text = Words(model);
        if (WithoutGlyph is { } character && text.Contains(character, StringComparison.Ordinal))
        {
            throw new MissingGlyphException([character]);
        }

        return Task.FromResult(Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}\n%%EOF"));
    }

    private static string Words(DocumentModel model) => model is ReplyLetter letter
        ? string.Join('\n', new[] { letter.IsDraft ? "草稿" : "", letter.Number, letter.Title, letter.Addressee }.Concat(letter.Body.Select(b => b switch
        {
            Heading heading => heading.Text,
            Paragraph paragraph => paragraph.Text,
            NumberedList list => string.Join('\n', list.Items),
            _ => "",
        })))
        : model.Title;
}
