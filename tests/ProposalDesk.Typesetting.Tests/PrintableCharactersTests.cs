using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProposalDesk.Typesetting.Glyphs;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>Every hanzi of GB 18030-2022 can be set, and what cannot is known before anything is set.</summary>
public sealed class PrintableCharactersTests
{
    /// <summary>The 87,887 hanzi of GB 18030-2022 and its 214 and 115 radicals, by block.</summary>
    public static TheoryData<string, int, int> Blocks => new()
    {
        { "URO", 0x4E00, 0x9FEF },
        { "A", 0x3400, 0x4DB5 },
        { "B", 0x20000, 0x2A6D6 },
        { "C", 0x2A700, 0x2B734 },
        { "D", 0x2B740, 0x2B81D },
        { "E", 0x2B820, 0x2CEA1 },
        { "F", 0x2CEB0, 0x2EBE0 },
        { "compatibility", 0xF900, 0xFA6D },
        { "Kangxi radicals", 0x2F00, 0x2FD5 },
        { "radicals", 0x2E80, 0x2E99 },
        { "more radicals", 0x2E9B, 0x2EF3 },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_hanzi_of_the_standard_has_a_face(string block, int first, int last)
    {
        var missing = Missing(Text(first, last));

        Assert.True(missing.Count == 0, $"{block} lacks {string.Concat(missing)}");
    }

    [Fact]
    public void No_hanzi_is_an_empty_glyph()
    {
        var places = TypesettingPlaces.Find(new TypesettingOptions());
        var drawn = new HashSet<int>();
        foreach (var face in places.LastFaces().Select(FaceFile.Open))
        {
            var characters = face.Characters();
            drawn.UnionWith(
                characters.Keys.Zip(face.Outlines(characters.Values)).Where(glyph => glyph.Second.Length > 0).Select(glyph => glyph.First));
        }

        Assert.All(Blocks, block =>
            Assert.All(Enumerable.Range(block.Data.Item2, block.Data.Item3 - block.Data.Item2 + 1), code => Assert.Contains(code, drawn)));
    }

    /// <summary>The check looks at one weight of the last face; the title is set in another.</summary>
    [Fact]
    public void The_face_of_titles_has_what_that_of_the_text_has()
    {
        var regular = TypesettingPlaces.Find(new TypesettingOptions()).LastFaces().First();
        var black = regular.Replace("400Regular", "900Black", StringComparison.Ordinal);

        Assert.Equal(FaceFile.Open(regular).Characters().Keys, FaceFile.Open(black).Characters().Keys);
    }

    [Fact]
    public void What_no_face_has_is_told_in_order_of_appearance() =>
        Assert.Equal(["𰻞", "\uE863", "🫠"], Missing("李𰻞、王\uE863、张𬭎🫠𰻞\u200B"));

    [Fact]
    public async Task A_face_laid_beside_the_open_ones_is_used_last()
    {
        var folder = Directory.CreateTempSubdirectory("desk-faces-");
        try
        {
            var places = TypesettingPlaces.Find(new TypesettingOptions());
            foreach (var file in Directory.GetFiles(places.OpenFonts))
            {
                File.CreateSymbolicLink(Path.Combine(folder.FullName, Path.GetFileName(file)), file);
            }

            File.WriteAllBytes(Path.Combine(folder.FullName, "Added.ttf"), FaceOfAnotherName(places.ScreenFaces().First()));
            await using var services = TypesetterFixture.Services(new() { ["Typesetting:FontDirectory"] = folder.FullName });

            var pdf = new PrintedPdf(await services.GetRequiredService<ITypesetter>().RenderAsync(
                Documents.Letter(new Paragraph("李𰻞委员")), TestContext.Current.CancellationToken));

            Assert.Contains("李𰻞委员", pdf.Text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // it has a few hanzi that the last faces lack
    private static byte[] FaceOfAnotherName(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var (name, other) = (Encoding.BigEndianUnicode.GetBytes("Noto Sans SC"), Encoding.BigEndianUnicode.GetBytes("Nota Sans SC"));
        for (var at = bytes.AsSpan().IndexOf(name); at >= 0; at = bytes.AsSpan().IndexOf(name))
        {
            other.CopyTo(bytes, at);
        }

        return bytes;
    }

    private static IReadOnlyList<string> Missing(string text)
    {
        using var services = TypesetterFixture.Services([]);

        return services.GetRequiredService<PrintableCharacters>().Missing(Documents.Letter(new Paragraph(text)));
    }

    private static string Text(int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(char.ConvertFromUtf32));
}
