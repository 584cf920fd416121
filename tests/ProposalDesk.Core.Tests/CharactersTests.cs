using System.Text.RegularExpressions;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Intake.Reading;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using static ProposalDesk.Core.Replies.TextPiece;

namespace ProposalDesk.Core.Tests;

/// <summary>Lengths and cuts are in characters: nothing beyond the basic plane counts twice or is cut in two.</summary>
public partial class CharactersTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("李𬭎", 2)]
    [InlineData("䶮㛃𬭎𬀩堃喆锝", 7)]
    [InlineData("一\n二", 3)]
    public void A_character_is_one_wherever_unicode_has_put_it(string? text, int count) => Assert.Equal(count, Characters.Count(text));

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        const string text = "𠀀𠀁甲𠀂";

        Assert.Equal("𠀀𠀁", Characters.First(text, 2));
        Assert.Equal(text, Characters.First(text, 9));
        Assert.Equal("甲𠀂", Characters.Last(text, 2));
        Assert.Equal(text, Characters.Last(text, 9));
        Assert.Equal("𠀁甲", Characters.Slice(text, 1, 2));
        Assert.Equal("", Characters.First(text, 0));
    }

    [Fact]
    public void A_file_name_is_shortened_by_characters()
    {
        var type = FileType.Of("%PDF-1.7 …"u8.ToArray())!;

        var name = FileName.Clean(string.Concat(Enumerable.Repeat("𬭎", 500)) + ".pdf", type);

        Assert.Equal(StoredFile.NameMaxLength, Characters.Count(name));
        Assert.DoesNotContain('\uFFFD', string.Concat(name.EnumerateRunes()));
    }

    [Fact]
    public void Two_characters_of_one_half_are_compared_whole() =>
        Assert.Equal(
            [new(Change.Same, "请李"), new(Change.Removed, "𬬭"), new(Change.Added, "𬭎"), new(Change.Same, "同志到会。")],
            TextComparison.Of("请李𬬭同志到会。", "请李𬭎同志到会。"));

    [Fact]
    public void Similar_titles_are_found_by_whole_characters()
    {
        SimilarCases.Earlier[] earlier = [new(1, "7", "𠀀𠀁𠀂", null, 2020, ProposalKind.CppccProposal, 3)];

        Assert.Equal(1, SimilarCases.For("𠀀𠀁𠀂", null, earlier).Single().Likeness);
        // the halves alone would be alike
        Assert.Empty(SimilarCases.For("𠀃𠀄𠀅", null, earlier));
    }

    /// <summary>UTF-16 is what comes to hand first: neither a limit nor a cut may be told by it, on the server or in a field.</summary>
    [Fact]
    public void No_limit_is_compared_with_a_count_of_utf_16()
    {
        var offences = new[] { "*.cs", "*.cshtml" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => CountedInUtf16().IsMatch(line))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        Assert.Empty(offences);
    }

    /// <summary>The 80 of GBK, FE50 to FEA0; U+2E.. and U+2FF. among them are parts of hanzi.</summary>
    [Fact]
    public void Hanzi_of_the_private_area_get_their_place_in_unicode()
    {
        Assert.Equal("苗䶮、𠂇一", PrivateHanzi.InUnicode("苗\uE863、\uE816一"));
        Assert.Equal("\uE814\uE865𬭎", PrivateHanzi.InUnicode("\uE814\uE865𬭎"));
        Assert.All(Enumerable.Range(0xE815, 80), code =>
            Assert.InRange(PrivateHanzi.InUnicode(((char)code).ToString()).EnumerateRunes().Single().Value, 0x2E80, 0x2A6DF));
        Assert.Equal(80, Enumerable.Range(0xE815, 80).Select(code => PrivateHanzi.InUnicode(((char)code).ToString()))
            .Where(text => text[0] is < '\uE000' or > '\uF8FF').Distinct().Count());
    }

    [Fact]
    public void A_doubt_quotes_its_surroundings_whole()
    {
        var read = ProposalFileReader.Read("名单.txt", System.Text.Encoding.UTF8.GetBytes("""
            第 7 号提案
            提案类型	个人提案
            案由	关于“𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊的建议
            第一提案人	李𬭎？	联系电话	
            """.Replace('？', '\uE863'))).Proposals.Single();

        Assert.Equal("李𬭎䶮", read.Proposers.Single().Name);
        Assert.Contains(read.Doubts, doubt => doubt.Message.Contains("关于“𠀀𠀁𠀂𠀃𠀄𠀅…", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\.Length\s*[<>]=?\s*[\w.]*(MaxLength|ShownLength)\b|\[\.\.\(?[\w.]*(MaxLength|ShownLength)\b|maxlength=""@")]
    private static partial Regex CountedInUtf16();
}
