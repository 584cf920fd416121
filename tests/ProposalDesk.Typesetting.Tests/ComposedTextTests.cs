namespace ProposalDesk.Typesetting.Tests;

/// <summary>A letter and the mark behind it are one character; a hanzi is never another one.</summary>
public sealed class ComposedTextTests(TypesetterFixture fixture) : IClassFixture<TypesetterFixture>
{
    [Theory]
    [InlineData("Pen\u0303a", "Pe\u00F1a")]
    [InlineData("n\u0303", "\u00F1")]
    [InlineData("a\u0300\u0301", "\u00E0\u0301")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("李𬭎", "李𬭎")]
    // compatibility hanzi, of the basic plane and beyond
    [InlineData("\uFA1B\uF9E9n\u0303\uF900", "\uFA1B\uF9E9\u00F1\uF900")]
    [InlineData("\U0002F80An\u0303", "\U0002F80A\u00F1")]
    // what no text should hold and Unicode refuses to compose
    [InlineData("\uD800n\u0303\uDC00", "\uD800\u00F1\uDC00")]
    [InlineData("\uFFFEn\u0303\uFDD0", "\uFFFE\u00F1\uFDD0")]
    [InlineData("", "")]
    public void Marks_are_joined_to_their_letters(string written, string composed)
    {
        Assert.Equal(composed, ComposedText.Of(written));
        Assert.Equal(composed, ComposedText.Of(composed));
    }

    [Fact]
    public async Task A_decomposed_letter_is_set_in_title_headings_text_and_table()
    {
        const string written = "Pen\u0303a";
        var letter = Documents.Letter(
            new Heading(1, $"一、{written}"), new Heading(2, $"（一）{written}"), new Heading(3, $"1.{written}"), new Heading(4,
                $"（1）{written}"), new Paragraph($"{written}先生的建议。"), new SimpleTable(["姓名"], [[written]]),
            new Paragraph("感谢您的关心和支持！")) with
        {
            Title = $"关于{written}的答复",
        };

        var pdf = await fixture.PrintAsync(letter);

        Assert.Equal(7, pdf.CopiedText().Split("Pe\u00F1a").Length - 1);
    }

    [Fact]
    public async Task A_mark_that_belongs_to_no_letter_is_named_over_a_circle()
    {
        var problem = await Assert.ThrowsAsync<MissingGlyphException>(
            () => fixture.PrintAsync(Documents.Letter(new Paragraph("甲q\u0361乙"))));

        Assert.StartsWith("“◌\u0361”（U+0361）没有字体可以显示", problem.Message, StringComparison.Ordinal);
    }
}
