using System.Text;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Tests.Notifications;

/// <summary>What leaves the house is one line of plain characters, whatever a title holds.</summary>
public sealed class OutsideWordsTests
{
    [Theory]
    [InlineData("建议\r\nBcc: thief@example.test", "建议 Bcc: thief@example.test")]
    [InlineData("  建\t\u0000\u2028议  ", "建 议")]
    [InlineData("\u202e议建\u200b", "议建")]
    [InlineData("<b>粗</b>", "<b>粗</b>")]
    [InlineData("", "")]
    public void Line_breaks_and_invisible_characters_are_gone(string title, string line) =>
        Assert.Equal(line, new OutsideWords(title).Subject);

    [Fact]
    public void It_is_cut_between_characters()
    {
        var subject = new OutsideWords(string.Concat(Enumerable.Repeat("𠮷é", 60))).Subject;

        Assert.Equal(OutsideWords.SubjectMaxLength, Characters.Count(subject));
        Assert.EndsWith("…", subject, StringComparison.Ordinal);
        Assert.Equal(subject, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(subject)));
    }

    [Fact]
    public void A_signature_is_what_the_manual_says()
    {
        // printf '1614560400.{"id":"a"}' | openssl dgst -sha256 -hmac 0123456789abcdef
        Assert.Equal(
            "sha256=60f0d012e69120bfd53934c75fc19b16e00298b2e7f400d94a723e7651a5b276",
            WebhookSignature.Of(1614560400, "{\"id\":\"a\"}"u8, "0123456789abcdef"));
    }
}
