using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests;

/// <summary>What README, CONTRIBUTING and docs/ point to is there.</summary>
public partial class PagesOfTheHouseTests
{
    private static readonly string[] _welcome =
    [
        "LICENSE", "NOTICE", "CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md",
        "docs/architecture.md", "docs/domain.md", "docs/documents.md", "docs/operations.md",
    ];

    [Fact]
    public void Every_link_and_every_path_leads_somewhere()
    {
        var (missing, found) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var page in Pages())
        {
            var folder = Path.GetDirectoryName(page)!;
            var text = File.ReadAllText(page);
            var targets = Links().Matches(text).Select(m => (Text: m.Groups[1].Value, From: folder))
                .Concat(Paths().Matches(text).Select(m => (Text: m.Groups[1].Value, From: Checkout.Root)))
                .Select(t => (t.Text, Path: Path.Combine(t.From, t.Text)));
            foreach (var target in targets)
            {
                found++;
                if (!File.Exists(target.Path) && !Directory.Exists(target.Path))
                {
                    missing.Add($"{Path.GetRelativePath(Checkout.Root, page)} names {target.Text}");
                }
            }
        }

        Assert.Empty(missing);
        Assert.True(found > 40, $"Only {found} places were read.");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Both_readmes_lead_to_whatever_a_newcomer_needs(string readme)
    {
        var links = Links().Matches(File.ReadAllText(Path.Combine(Checkout.Root, readme))).Select(m => m.Groups[1].Value).ToList();

        Assert.Empty(_welcome.Except(links));
    }

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Checkout.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories));

    // The part before the anchor; addresses elsewhere are not asked.
    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Links();

    // Placeholders such as <Screen>, patterns and what only exists after a build are not paths.
    [GeneratedRegex(@"`((?:src|tests|bench|scripts|docs)/[\w./-]+|\./[\w-]+\.sh)(?:`| )")]
    private static partial Regex Paths();
}
