using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests;

/// <summary>The rules the code refers to stand in docs/, section by section.</summary>
public partial class LawOfTheFieldTests
{
    private static readonly string[] _folders = ["src", "tests", "bench"];
    private static readonly string[] _kinds = [".cs", ".cshtml", ".typ", ".js", ".mjs", ".css"];
    private static readonly string[] _made = ["bin", "obj", "node_modules", "lib", "Migrations"];

    [Fact]
    public void Every_section_that_the_code_names_is_in_the_house()
    {
        var headings = new Dictionary<string, HashSet<string>>();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var found = 0;
        foreach (var path in Sources())
        {
            foreach (Match reference in References().Matches(File.ReadAllText(path)))
            {
                var page = reference.Groups["page"].Value;
                headings.TryAdd(page, Headings(page));
                foreach (var section in reference.Groups["section"].Captures.Select(c => c.Value).Where(s => !headings[page].Contains(s)))
                {
                    missing.Add($"{Path.GetRelativePath(Checkout.Root, path)} names {page} §{section}");
                }

                found++;
            }
        }

        Assert.Empty(missing);
        Assert.True(found > 100, $"Only {found} references were read.");
    }

    private static HashSet<string> Headings(string page)
    {
        var path = Path.Combine(Checkout.Root, "docs", page);
        Assert.True(File.Exists(path), $"docs/{page} is named by the code and is not there.");

        return [.. SectionHeading().Matches(File.ReadAllText(path)).Select(m => m.Groups[1].Value)];
    }

    private static IEnumerable<string> Sources() => _folders
        .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Checkout.Root, f), "*", SearchOption.AllDirectories))
        .Where(p => _kinds.Contains(Path.GetExtension(p))
            && !Path.GetRelativePath(Checkout.Root, p).Split(Path.DirectorySeparatorChar).Any(_made.Contains));

    [GeneratedRegex(
        @"(?<page>(?:domain|documents)\.md)(?: §(?<section>\d+(?:\.\d+)?)(?:[–-](?<section>\d+(?:\.\d+)?))?"
        + @"(?:, §(?<section>\d+(?:\.\d+)?))*)?")]
    private static partial Regex References();

    [GeneratedRegex(@"^#+ §(\d+(?:\.\d+)?) ", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();
}
