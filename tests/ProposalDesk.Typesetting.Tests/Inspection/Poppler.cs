using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ProposalDesk.Typesetting.Tests.Inspection;

/// <summary>
/// A PDF as poppler reads it: a program that shares nothing with PdfPig. Lengths in millimetres from the paper's top left
/// corner.
/// </summary>
internal sealed partial class Poppler
{
    private Poppler(IReadOnlyList<IReadOnlyList<Word>> pages, IReadOnlyDictionary<string, string> info, IReadOnlyList<Font> fonts) =>
        (Pages, Info, Fonts) = (pages, info, fonts);

    /// <param name="Text">Without a blank in it.</param>
    public sealed record Word(string Text, double Left, double Top, double Right, double Bottom);

    public sealed record Font(string Name, bool IsEmbedded, bool HasUnicode);

    public IReadOnlyList<IReadOnlyList<Word>> Pages { get; }

    /// <summary>What pdfinfo says, by its own labels: Title, Tagged, PDF version, Page 1 size.</summary>
    public IReadOnlyDictionary<string, string> Info { get; }

    public IReadOnlyList<Font> Fonts { get; }

    public static Poppler Read(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            return new Poppler(
                PagesOf(Run("pdftotext", "-bbox", file, "-").Text), InfoOf(Run("pdfinfo", "-f", "1", "-l", "9999", file).Text),
                FontsOf(Run("pdffonts", file).Text));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>One page in grey, as a camera would see it.</summary>
    /// <returns>A byte for each point, row by row.</returns>
    public static (byte[] Points, int Width, int Height) Photograph(byte[] pdf, int dotsPerInch, int page = 1)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            // P5, width and height, the value of white, then the points
            var bytes =
                Run("pdftoppm", "-gray", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), "-f",
                    page.ToString(CultureInfo.InvariantCulture), "-singlefile", file).Output;
            var head = PictureHead().Match(System.Text.Encoding.Latin1.GetString(bytes, 0, 64));

            return (bytes[head.Length..], int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(
                head.Groups[2].Value, CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Tool.Outcome Run(string program, params string[] arguments) =>
        Tool.Run("poppler-utils", input: null, program, arguments);

    private static List<IReadOnlyList<Word>> PagesOf(string html) =>
        [.. html.Split("<page ").Skip(1).Select(page => (IReadOnlyList<Word>)[.. WordLine().Matches(page).Select(WordOf)])];

    private static Word WordOf(Match match) => new(
        WebUtility.HtmlDecode(match.Groups["text"].Value),
        Millimetres(match.Groups["left"].Value),
        Millimetres(match.Groups["top"].Value),
        Millimetres(match.Groups["right"].Value),
        Millimetres(match.Groups["bottom"].Value));

    private static double Millimetres(string points) => double.Parse(points, CultureInfo.InvariantCulture) * Ruler.Point;

    private static Dictionary<string, string> InfoOf(string lines) =>
        lines.Split('\n').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
        .GroupBy(parts => Blanks().Replace(parts[0], " "), parts => parts[1].Trim())
        .ToDictionary(group => group.Key, group => group.First());

    private static List<Font> FontsOf(string listed) =>
        [.. FontLine().Matches(listed)
            .Select(match => new Font(match.Groups["name"].Value, match.Groups["emb"].Value == "yes", match.Groups["uni"].Value == "yes"))];

    [GeneratedRegex(
        """<word xMin="(?<left>[-\d.]+)" yMin="(?<top>[-\d.]+)" """
        + """xMax="(?<right>[-\d.]+)" yMax="(?<bottom>[-\d.]+)">(?<text>[^<]*)</word>""")]
    private static partial Regex WordLine();

    [GeneratedRegex(@"^(?<name>\S+) .* (?<emb>yes|no) +(?<sub>yes|no) +(?<uni>yes|no) +\d+ +\d+\s*$", RegexOptions.Multiline)]
    private static partial Regex FontLine();

    [GeneratedRegex(@"^P5\s+(\d+)\s+(\d+)\s+255\s")]
    private static partial Regex PictureHead();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
