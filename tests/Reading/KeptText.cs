namespace ProposalDesk.Tests;

/// <summary>
/// Texts that are kept for people to read, and that a test holds to what is said now. With WRITE_TEXTS=1 the test writes them
/// anew; whoever does reads what has changed.
/// </summary>
internal static class KeptText
{
    private const string Write = "WRITE_TEXTS";

    /// <param name="path">From the root of the checkout.</param>
    public static Task HoldAsync(string path, string said) => HoldAsync([(path, said)]);

    public static async Task HoldAsync(IReadOnlyCollection<(string Path, string Said)> texts)
    {
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            foreach (var (path, said) in texts)
            {
                await File.WriteAllTextAsync(Path.Combine(Checkout.Root, path), said);
            }

            Assert.Fail("The texts were written anew, and nothing was compared.");
        }

        foreach (var (path, said) in texts)
        {
            var kept = Path.Combine(Checkout.Root, path);
            Compare(path, Lines(File.Exists(kept) ? await File.ReadAllTextAsync(kept) : ""), Lines(said));
        }
    }

    private static void Compare(string path, string[] expected, string[] actual)
    {
        var first = expected.Zip(actual).TakeWhile(x => x.First == x.Second).Count();
        if (first < Math.Max(expected.Length, actual.Length))
        {
            Assert.Fail($"{path} from line {first + 1} on, under “{HeadingOf(actual, first)}”, has\n{Some(expected, first)}\n"
                + $"and what is said now is\n{Some(actual, first)}\n{Write}=1 writes it anew.");
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    // Headings stand at the edge, what is said under them is set in.
    private static string HeadingOf(string[] lines, int place) =>
        lines.Take(place + 1).LastOrDefault(l => l.Length > 0 && l[0] != ' ') ?? "";

    private static string Some(string[] lines, int place) => string.Join('\n', lines.Skip(Math.Max(0, place - 2)).Take(12));
}
