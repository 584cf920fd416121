using System.Globalization;
using System.Text;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>
/// Stands in for Typst where a test is about the desk and not about the printed page: the "PDF" carries the text, and a
/// test can take the program or a font away.
/// </summary>
public sealed class TrialTypesetter : ITypesetter
{
    public string TemplateVersion => "2021.0-trial";

    /// <summary>What is said when the program is missing; null: it is installed.</summary>
    public string? Absent { get; set; }

    /// <summary>A character no font has.</summary>
    public string? WithoutGlyph { get; set; }

    /// <summary>What happens before a document is set; null: nothing.</summary>
    public Func<DocumentModel, Task>? Before { get; set; }

    public async Task<byte[]> RenderAsync(DocumentModel model, CancellationToken ct)
    {
        await (Before?.Invoke(model) ?? Task.CompletedTask);
        ct.ThrowIfCancellationRequested();
        if (Absent is { } message)
        {
            throw new TypesettingException(message);
        }

        var text = Words(model);
        if (WithoutGlyph is { } character && text.Contains(character, StringComparison.Ordinal))
        {
            throw new MissingGlyphException([character]);
        }

        return BlankPage(text);
    }

    /// <summary>As a text that begins like a package.</summary>
    public Task<byte[]> WriteWordAsync(DocumentModel model, CancellationToken ct) =>
        Absent is { } message ? throw new TypesettingException(message) : Task.FromResult(
            Encoding.UTF8.GetBytes($"PK\u0003\u0004{Words(model)}"));

    // a real PDF of one blank page, its text in comments, so that a dossier can be bound of it
    private static byte[] BlankPage(string text)
    {
        var pdf = new StringBuilder($"%PDF-1.7\n%{text.ReplaceLineEndings("\n%")}\n");
        var places = new List<int>();
        foreach (var content in new[] { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>" })
        {
            places.Add(Encoding.UTF8.GetByteCount(pdf.ToString()));
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        var table = Encoding.UTF8.GetByteCount(pdf.ToString());
        pdf.Append("xref\n0 4\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");

        return Encoding.UTF8.GetBytes(pdf.ToString());
    }

    private static string Words(DocumentModel model) => model is ReplyLetter letter
        ? string.Join('\n', new[] { letter.IsDraft ? "草稿" : "", letter.Number, letter.Title, letter.Addressee }
            .Concat(letter.Body.Select(b => b switch
        {
            Heading heading => heading.Text,
            Paragraph paragraph => paragraph.Text,
            NumberedList list => string.Join('\n', list.Items),
            _ => "",
        })))
        : model is Report report ? string.Join('\n', report.Annexes.SelectMany(a => a.Body).OfType<SimpleTable>()
            .SelectMany(table => table.Rows).SelectMany(row => row).Prepend(report.Title))
        : model.Title;
}
