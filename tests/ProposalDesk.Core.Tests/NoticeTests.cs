using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests;

/// <summary>NOTICE names everything that is shipped with the application, and nothing else.</summary>
public partial class NoticeTests
{
    private static readonly string _notice = Read("NOTICE");

    [Fact]
    public void Every_library_and_face_that_is_shipped_has_its_licence_in_the_notice_and_none_is_left_over()
    {
        List<string> shipped =
            [.. Libraries(), .. Packages("src/ProposalDesk.Web"), .. Packages("src/ProposalDesk.Typesetting/Worker"), .. Faces()];
        var named = Entries().Select(e => e.Name).ToList();

        Assert.Equal(named.Count, named.Distinct().Count());
        Assert.Empty(shipped.Except(named));
        Assert.Empty(named.Except(shipped));
        Assert.True(shipped.Count > 40, $"Only {shipped.Count} names were read.");
    }

    [Fact]
    public void The_text_of_every_licence_is_shipped_too()
    {
        var licences = Entries().Select(e => e.Licence).Distinct().ToList();

        Assert.Contains("MIT", licences);
        Assert.All(
            licences.Where(l => l != "Apache-2.0").Select(l => Path.Combine(Checkout.Root, "licenses", $"{l}.txt")),
            text => Assert.True(File.Exists(text), $"{text} is missing."));
        Assert.Contains("Version 2.0, January 2004", Read("LICENSE"), StringComparison.Ordinal);
        var project = Read("src/ProposalDesk.Web/ProposalDesk.Web.csproj");
        Assert.All(["../../LICENSE", "../../NOTICE", "../../licenses/*"], file => Assert.Contains(file, project, StringComparison.Ordinal));
    }

    // What the compiler alone needs is not shipped.
    private static IEnumerable<string> Libraries() => JsonDocument.Parse(Read("src/ProposalDesk.Web/packages.lock.json")).RootElement
        .GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
        .Where(p => p.Value.GetProperty("type").GetString() != "Project" && !p.Name.EndsWith("Analyzers", StringComparison.Ordinal))
        .Select(p => p.Name);

    // One build of a package is shipped for each kind of machine; the package itself is named.
    private static IEnumerable<string> Packages(string folder) => JsonDocument.Parse(Read($"{folder}/package-lock.json")).RootElement
        .GetProperty("packages").EnumerateObject()
        .Where(p => p.Name.Length > 0 && !Is(p.Value, "dev") && !Is(p.Value, "optional"))
        .Select(p => p.Name[(p.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]);

    private static bool Is(JsonElement package, string mark) => package.TryGetProperty(mark, out var value) && value.GetBoolean();

    private static IEnumerable<string> Faces() => FetchedLists().Matches(Read("scripts/fetch-fonts.sh"))
        .SelectMany(list => FetchedFaces().Matches(list.Value))
        .Select(m => m.Value)
        .Concat(PackagedFaces().Matches(Read("src/ProposalDesk.Typesetting/ProposalDesk.Typesetting.csproj"))
            .Select(m => $"Noto{(m.Groups["kind"].Value == "serif" ? "Serif" : "Sans")}SC_{m.Groups["weight"].Value}.ttf"));

    private static IEnumerable<(string Name, string Licence)> Entries() =>
        Entry().Matches(_notice).Select(m => (m.Groups["name"].Value, m.Groups["licence"].Value));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Checkout.Root, path));

    [GeneratedRegex(@"^- (?<name>\S+): (?<licence>[\w.-]+)(?: with the font exception)?; Copyright ", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?:fandol|hanazono)=\(.*\)$", RegexOptions.Multiline)]
    private static partial Regex FetchedLists();

    [GeneratedRegex(@"[\w-]+\.[ot]tf")]
    private static partial Regex FetchedFaces();

    [GeneratedRegex(@"noto-(?<kind>sans|serif)-sc/(?<weight>\w+)/\*\.ttf")]
    private static partial Regex PackagedFaces();
}
