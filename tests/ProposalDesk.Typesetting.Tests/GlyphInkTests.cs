using System.Globalization;
using ProposalDesk.Typesetting.Tests.Inspection;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>
/// Every character shows as itself, by its ink: a face that prints 仓 as 仑 deceives everyone who reads text. Each listed
/// character is set in every style, photographed, and compared with the same letter set wholly in Noto Serif SC and with one
/// set in the faces' own glyphs.
/// </summary>
public sealed class GlyphInkTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    private const string Fonts = "Worker/fonts.mjs";
    private const string Page = "Templates/page.typ";

    // the private area is refused before anything is set
    private static readonly IReadOnlyList<int> _characters = [.. WrongGlyphs.ByFace.Values.SelectMany(codes => codes).Distinct()
        .Where(code => code is < 0xE000 or > 0xF8FF).Order()];

    private static readonly (string, string, string) _ownGlyphs = (Fonts, "family in covered ?", "family === 'none' ?");
    private static readonly (string, string, string) _reference = (Fonts,
        "fang: 'FandolFang R', kai: 'FandolKai', hei: 'FandolHei', song: 'FandolSong'",
        "fang: 'Noto Serif SC', kai: 'Noto Serif SC', hei: 'Noto Serif SC', song: 'Noto Serif SC'");

    // no text is set in the face of page numbers: it takes the place of that of the text
    private static readonly (string, string, string) _song = (Page, "#let fang = faces(data.fonts.fang)",
        "#let fang = faces(data.fonts.song)");

    [Fact]
    public async Task What_the_faces_print_wrong_shows_as_itself_in_every_style() =>
        Check(await fixture.Typesetter
            .RenderAsync(Letter(), TestContext.Current.CancellationToken), await WrongTypesetter.RenderAsync(Letter(), _reference),
            await WrongTypesetter.RenderAsync(Letter(), _ownGlyphs), "FandolFang", "FandolKai", "FandolHei");

    [Fact]
    public async Task What_the_face_of_page_numbers_prints_wrong_shows_as_itself() =>
        Check(await WrongTypesetter.RenderAsync(Letter(), _song), await WrongTypesetter.RenderAsync(Letter(), _reference),
            await WrongTypesetter.RenderAsync(Letter(), _ownGlyphs, _song), "FandolSong");

    private static void Check(byte[] right, byte[] reference, byte[] wrong, params string[] faces)
    {
        var (ours, theirs, own) = (GlyphInk.Of(right), GlyphInk.Of(reference), GlyphInk.Of(wrong));
        Assert.Equal(theirs.Count, ours.Count);
        Assert.Equal(own.Count, ours.Count);
        var complaints = new List<string>();
        var looked = new HashSet<(string, int)>();
        foreach (var ((ink, good), bad) in ours.Zip(theirs).Zip(own))
        {
            if (WrongGlyphs.FaceOf(bad.Font, ink.Code) is not { } face)
            {
                continue;
            }

            looked.Add((face, ink.Code));
            var (alike, mistaken) = (ink.LikenessTo(good), ink.LikenessTo(bad));
            if (alike < mistaken + 0.05 || alike < GlyphInk.Alike)
            {
                complaints.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{char.ConvertFromUtf32(ink.Code)} in {ink.Font} for {face}: {alike:0.00} like itself, {mistaken:0.00} like that "
                        + $"face's."));
            }
        }

        Assert.Empty(complaints);
        Assert.All(
            faces, face => Assert.All(WrongGlyphs.ByFace[face].Intersect(_characters), code => Assert.Contains((face, code), looked)));
    }

    private static ReplyLetter Letter()
    {
        // blanks between them, so that nothing of a neighbour is photographed
        var text = string.Join('　', _characters.Select(char.ConvertFromUtf32));
        IReadOnlyList<string> cells = [.. _characters.Chunk(6).Select(part => string.Join('　', part.Select(char.ConvertFromUtf32)))];

        return Documents.Letter(
            new Heading(1, text), new Heading(2, text), new Heading(3, text), new Heading(4, text), new Paragraph(text),
            new NumberedList([text]),
            new SimpleTable(["甲", "乙"], [.. cells.Chunk(2).Select(pair => (IReadOnlyList<string>)[pair[0], pair[^1]])]) { Caption = text },
            new SimpleTable(cells, [cells]),
            new Paragraph("感谢您的关心和支持！")) with
        {
            Title = text,
            Addressee = text,
        };
    }
}
