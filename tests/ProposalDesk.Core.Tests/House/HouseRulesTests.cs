namespace ProposalDesk.Core.Tests.House;

/// <summary>What keeps every file readable; a rule that nothing enforces would not be one.</summary>
public class HouseRulesTests
{
    private static readonly string[] _made = ["bin", "obj", "node_modules", "lib", "Migrations"];

    [Fact]
    public void A_controller_has_at_most_80_lines() => Assert.Empty(Longer("*Controller.cs", 80));

    [Fact]
    public void A_file_of_code_has_at_most_300_lines() => Assert.Empty(Longer("*.cs", 300));

    [Fact]
    public void A_view_has_at_most_150_lines() => Assert.Empty(Longer("*.cshtml", 150));

    [Fact]
    public void A_line_of_code_has_at_most_140_characters() => Assert.Empty(
        from path in Files("*.cs")
        from line in File.ReadLines(path).Index()
        where line.Item.Length > 140
        select $"{Path.GetRelativePath(Checkout.Root, path)}:{line.Index + 1} has {line.Item.Length}");

    private static IEnumerable<string> Longer(string pattern, int most) =>
        from path in Files(pattern)
        let lines = File.ReadLines(path).Count()
        where lines > most
        select $"{Path.GetRelativePath(Checkout.Root, path)} has {lines}";

    private static List<string> Files(string pattern)
    {
        var found = new[] { "src", "tests", "bench" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Checkout.Root, f), pattern, SearchOption.AllDirectories))
            .Where(p => !Path.GetRelativePath(Checkout.Root, p).Split(Path.DirectorySeparatorChar).Any(_made.Contains))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(found.Count > 40, $"Only {found.Count} files like {pattern} were found.");

        return found;
    }
}
