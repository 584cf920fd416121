using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Tests.House;

/// <summary>What keeps every file readable; a rule that nothing enforces would not be one.</summary>
public partial class HouseRulesTests
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

    // Razor takes 本局@name for an address of mail and prints it as it stands.
    [Fact]
    public void In_a_view_no_name_follows_a_letter_without_its_brackets() => Assert.Empty(
        from path in Files("*.cshtml")
        from line in File.ReadLines(path).Index()
        where MailByMistake().IsMatch(line.Item)
        select $"{Path.GetRelativePath(Checkout.Root, path)}:{line.Index + 1} {line.Item.Trim()}");

    // A row that is named by a number of the database cannot be told from a list of so many rows, which is refused.
    [Fact]
    public void A_form_names_no_row_by_a_number_of_the_database() => Assert.Empty(
        from path in Files("*Form.cs")
        from line in File.ReadLines(path).Index()
        where NamedByNumber().IsMatch(line.Item)
        select $"{Path.GetRelativePath(Checkout.Root, path)}:{line.Index + 1} {line.Item.Trim()}");

    [GeneratedRegex("Dictionary<(long|int)")]
    private static partial Regex NamedByNumber();

    [GeneratedRegex(@"\p{Lo}@[A-Za-z_]")]
    private static partial Regex MailByMistake();

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
