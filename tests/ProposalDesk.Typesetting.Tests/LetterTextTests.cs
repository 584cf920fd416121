using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>Every character arrives as it was written, or the letter is not made.</summary>
public sealed class LetterTextTests(TypesetterFixture desk)
{
    [Theory]
    [InlineData("䶮")]
    [InlineData("㛃")]
    [InlineData("𬭎")]
    [InlineData("𬀩")]
    [InlineData("堃")]
    [InlineData("喆")]
    [InlineData("锝")]
    [InlineData("𠀀")]
    [InlineData("𫝀")]
    public async Task A_rare_character_of_a_name_shows_and_is_found(string character)
    {
        var pdf = await desk.PrintAsync(Documents.Letter(
            new Heading(1, $"一、{character}"), new Heading(2, $"（一）{character}"), new Paragraph($"联系{character}同志。")) with
        {
            Addressee = $"李{character}委员：",
            Title = $"关于{character}的答复",
            Mark = $"{character}局",
        });

        Assert.Equal(6, pdf.Glyphs(1).Count(glyph => glyph.Text == character));
    }

    /// <summary>Radicals share their glyphs with hanzi, compatibility ideographs look like others: each is found as itself.</summary>
    [Fact]
    public async Task Characters_that_look_alike_extract_as_what_they_are()
    {
        const string alike = "⼀一⼈人⻆角﨎𠮷吉侮\uFA30隆\uF9DC";

        var pdf = await desk.PrintAsync(Documents.Letter(new Paragraph(alike)));

        Assert.Contains(alike, pdf.CopiedText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_and_bookmarks_keep_rare_characters()
    {
        var pdf = await desk.PrintAsync(Documents.Letter() with { Title = "关于𬭎㛃提案的答复", Author = "𬀩山局", Keywords = ["𠀀"] });

        Assert.Equal("关于𬭎㛃提案的答复", pdf.Document.Information.Title);
        Assert.Equal("𬀩山局", pdf.Document.Information.Author);
        Assert.Equal("𠀀", pdf.Document.Information.Keywords);
        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), node => node.Title == "关于𬭎㛃提案的答复");
    }

    [Fact]
    public async Task Text_that_looks_like_markup_is_printed_as_it_is()
    {
        const string markup = "#let x = 1、*a*、_b_、$c$、@d、<p>、`f`、\\g、//h、--、...、[i]、{j}、~、'k'";

        var pdf = await desk.PrintAsync(Documents.Letter(
            new Heading(1, "#panic()"), new Paragraph(markup), new NumberedList(["= 一", "+ 二"]), new SimpleTable(["*甲*"], [["#乙"]])));

        var text = pdf.Text;
        Assert.Contains(Packed(markup), Packed(text), StringComparison.Ordinal);
        Assert.Contains("#panic()", text, StringComparison.Ordinal);
        Assert.Contains("1.=一", Packed(text), StringComparison.Ordinal);
        Assert.Contains("*甲*", text, StringComparison.Ordinal);
        Assert.Contains("#乙", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_without_a_face_are_named_and_nothing_is_printed()
    {
        var problem = await Assert.ThrowsAsync<MissingGlyphException>(() => desk.PrintAsync(
            Documents.Letter(new Paragraph("办理情况🫠良好\uE123。"))));

        Assert.Equal(["🫠", "\uE123"], problem.Characters);
        Assert.StartsWith("“🫠”（U+1FAE0）“\uE123”（U+E123）没有字体可以显示", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_of_what_was_typed_spells_such_characters_instead()
    {
        var pdf = await desk.PrintAsync(Documents.Letter(new Paragraph("办理情况🫠良好\uE123。")) with { SpellsMissing = true });

        Assert.Contains("办理情况〔U+1FAE0〕良好〔U+E123〕。", Packed(pdf.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invisible_characters_pasted_along_are_dropped()
    {
        var pdf = await desk.PrintAsync(Documents.Letter(new Paragraph("\uFEFF办\u200B理\u0000情\u0007况\u00AD良\uFE0F好。\u2028另起一行。")));

        Assert.Contains("办理情况良好。", pdf.Text, StringComparison.Ordinal);
        Assert.Equal(28 + (2 * 156 / 28.0), pdf.LineWith(1, "另起一行。").Left, 0.2);
    }

    [Fact]
    public async Task The_letter_is_tagged_archivable_and_carries_its_properties()
    {
        var pdf = await desk.PrintAsync(Documents.Letter());

        Assert.Contains("<pdfaid:part>2</pdfaid:part>", pdf.Raw, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", pdf.Raw, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", pdf.Raw, StringComparison.Ordinal);
        Assert.Contains("/Lang (zh-CN)", pdf.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("关于市政协四届五次会议第85号提案的答复", pdf.Document.Information.Title);
        Assert.Equal(Documents.Bureau, pdf.Document.Information.Author);
        Assert.All(pdf.Pages.SelectMany(page => page.Letters), letter => Assert.Matches("^[A-Z]{6}\\+", letter.FontName));
    }

    [Fact]
    public async Task The_same_letter_gives_the_same_bytes()
    {
        var first = await desk.PrintAsync(Documents.Letter());
        await desk.PrintAsync(Documents.Form());
        var second = await desk.PrintAsync(Documents.Letter());

        Assert.Equal(SHA256.HashData(first.Bytes), SHA256.HashData(second.Bytes));
    }

    [Fact]
    public async Task Where_system_faces_are_asked_for_and_missing_open_ones_stand_in()
    {
        await using var services = TypesetterFixture.Services(new() { ["Typesetting:FontSet"] = "System" });

        var pdf = new PrintedPdf(await services.GetRequiredService<ITypesetter>()
            .RenderAsync(Documents.Letter(), TestContext.Current.CancellationToken));

        Assert.Contains("关于市政协四届五次会议第85号提案的答复", pdf.Text, StringComparison.Ordinal);
        Assert.True(services.GetRequiredService<TypesettingCheck>().Look().IsReady);
    }

    private static string Packed(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
