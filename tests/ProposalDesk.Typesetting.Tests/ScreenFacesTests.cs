using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace ProposalDesk.Typesetting.Tests;

/// <summary>What pages load for rare names: little, and everything there is.</summary>
public sealed partial class ScreenFacesTests
{
    [Fact]
    public void The_style_sheet_has_a_file_for_every_hanzi_of_the_standard_and_never_two()
    {
        using var services = TypesetterFixture.Services([]);

        var codes = Rules(All(services.GetRequiredService<ScreenFaces>())).SelectMany(rule => rule.Codes).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Empty(PrintableCharactersTests.Blocks
            .SelectMany(block => Enumerable.Range(block.Data.Item2, block.Data.Item3 - block.Data.Item2 + 1)).Except(codes));
        Assert.All("提案，〔2021〕", character => Assert.True(character < 0x2E80 || codes.Contains(character)));
    }

    [Fact]
    public void Every_file_is_small()
    {
        using var services = TypesetterFixture.Services([]);
        var faces = services.GetRequiredService<ScreenFaces>();

        var sizes = Rules(All(faces)).Select(rule => faces.Find(rule.File)!.Length).ToList();

        Assert.InRange(sizes.Max(), 1, 80_000);
        Assert.InRange(sizes.Average(), 1, 40_000);
    }

    [Fact]
    public void A_file_that_is_not_in_the_style_sheet_is_not_there()
    {
        using var services = TypesetterFixture.Services([]);

        Assert.Null(services.GetRequiredService<ScreenFaces>().Find("9-9c"));
    }

    [Fact]
    public void Without_faces_there_is_no_style_sheet()
    {
        using var services = TypesetterFixture.Services(new() { ["Typesetting:FontDirectory"] = Path.GetTempPath() });

        var faces = services.GetRequiredService<ScreenFaces>();

        Assert.Null(faces.CommonRules());
        Assert.Null(faces.RareRules());
        Assert.Null(faces.RareRules(0x400));
    }

    [Fact]
    public void The_rules_for_rare_characters_come_by_block_too()
    {
        using var services = TypesetterFixture.Services([]);
        var faces = services.GetRequiredService<ScreenFaces>();

        var all = Rules(faces.RareRules()!).ToDictionary(rule => rule.File, rule => rule.Codes);
        var byBlock = all.Values.SelectMany(codes => codes).Select(code => code >> 7).Distinct()
            .SelectMany(block => Rules(faces.RareRules(block)!).Select(rule => (Block: block, rule.File, rule.Codes))).ToList();

        Assert.Equal(all.Keys.Order(), byBlock.Select(rule => rule.File).Order());
        Assert.All(byBlock, rule => Assert.All(rule.Codes, code => Assert.Equal(rule.Block, code >> 7)));
        Assert.All(byBlock, rule => Assert.Equal(all[rule.File], rule.Codes));
        Assert.DoesNotContain(Rules(faces.CommonRules()!), rule => all.ContainsKey(rule.File));
        Assert.Equal("", faces.RareRules(1));
    }

    private static string All(ScreenFaces faces) => faces.CommonRules() + faces.RareRules();

    private static IEnumerable<(string File, List<int> Codes)> Rules(string styles) => Rule().Matches(styles).Select(match => (
        match.Groups[1].Value,
        match.Groups[2].Value.Split(',').Select(
            range => range[2..].Split('-').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList())
            .SelectMany(ends => Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)).ToList()));

    [GeneratedRegex(@"url\(([^)]+)\.woff\);unicode-range:([^}]+)\}")]
    private static partial Regex Rule();
}
