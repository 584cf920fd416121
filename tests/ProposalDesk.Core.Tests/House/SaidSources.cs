using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests.House;

/// <summary>The sources in which something is said, by room and screen, and where what is found in them is kept.</summary>
internal static partial class SaidSources
{
    private const string Folder = "tests/ProposalDesk.Web.Tests/Sentences";

    private static readonly IReadOnlyList<(string Room, string Path)> _files =
    [
        .. new[] { "*.cs", "*.cshtml" }
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), p, SearchOption.AllDirectories))
            .Where(p => !OfNoRoom().IsMatch(p))
            .Select(p => (RoomOf(Path.GetRelativePath(Path.Combine(Checkout.Root, "src"), p)), p))
            .OrderBy(f => f.Item1, StringComparer.Ordinal).ThenBy(f => f.p, StringComparer.Ordinal),
    ];

    public static IEnumerable<(string Room, SourceCode Code)> Code() => Of(".cs").Select(f => (f.Room, new SourceCode(f.Text)));

    public static IEnumerable<(string Room, string Text)> Of(string extension) =>
        _files.Where(f => f.Path.EndsWith(extension, StringComparison.Ordinal)).Select(f => (f.Room, File.ReadAllText(f.Path)));

    /// <summary>By room, in the order of the alphabet.</summary>
    public static Task HoldAsync(string name, IEnumerable<(string Room, string Line)> said) => KeptText.HoldAsync(
        $"{Folder}/{name}.txt",
        string.Join('\n', said.Distinct().GroupBy(s => s.Room, s => s.Line).Select(room =>
            $"{room.Key}\n{string.Concat(room.Order(StringComparer.Ordinal).Select(line => $"  {line}\n"))}")));

    /// <summary>Without its marks, on one line.</summary>
    public static string Plain(string markup) => Blanks().Replace(Marks().Replace(markup, ""), " ").Trim();

    // Core/Replies, Web/Signature.
    private static string RoomOf(string path) => string.Join(
        '/', path.Replace('\\', '/').Replace("ProposalDesk.", "", StringComparison.Ordinal)
            .Replace("/Features", "", StringComparison.Ordinal).Split('/')[..^1].Take(2));

    [GeneratedRegex("[/\\\\](Migrations|obj|bin)[/\\\\]")]
    private static partial Regex OfNoRoom();

    // Not the lambda and comparison signs of what Razor works out.
    [GeneratedRegex("</?[a-z][^>]*>")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
