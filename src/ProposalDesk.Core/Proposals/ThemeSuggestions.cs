namespace ProposalDesk.Core.Proposals;

/// <summary>
/// Which themes (板块) a case probably has: those of earlier cases whose titles sound like it, and those whose own words stand
/// in its title or items. Reports are written by them, so that they are asked for where the case is taken in.
/// </summary>
public static class ThemeSuggestions
{
    /// <summary>How many earlier cases are worth looking at.</summary>
    public const int Looked = 2000;

    private const int Most = 3;
    private const double MostOfTheWord = 0.66;

    // What a first year, without earlier cases, knows by its words.
    private static readonly string[] _usual =
    [
        "数据共享", "数据开放", "政务服务", "数字政府", "智慧城市", "智慧社区", "数字经济", "算力设施", "信息安全", "人工智能", "数字乡村",
        "智慧养老", "智慧医疗", "智慧交通", "公共卫生", "社会信用", "市民热线",
    ];

    public sealed record Earlier(string Title, string Themes);

    /// <summary>The best ones first; none where nothing speaks for any.</summary>
    public static IReadOnlyList<string> For(string? title, IEnumerable<string?> headings, IReadOnlyCollection<Earlier> earlier)
    {
        var own = SimilarCases.Pairs(title ?? "");
        var words = headings.OfType<string>().SelectMany(SimilarCases.Pairs).Concat(own).ToHashSet();
        var known = earlier.SelectMany(e => SimilarCases.Split(e.Themes)).Concat(_usual).Distinct().ToList();
        var weights = known.ToDictionary(t => t, t => InWords(t, words));
        foreach (var (one, likeness) in earlier.Select(e => (e, SimilarCases.Alike(own, SimilarCases.Pairs(e.Title)))))
        {
            foreach (var theme in likeness >= SimilarCases.Enough ? SimilarCases.Split(one.Themes) : [])
            {
                weights[theme] += likeness;
            }
        }

        return [.. known.Where(t => weights[t] > 0).OrderByDescending(t => weights[t]).Take(Most)];
    }

    // Part of a word is no word: 智慧养老 is not told by 智慧.
    private static double InWords(string theme, HashSet<string> words)
    {
        var pairs = SimilarCases.Pairs(theme);
        var share = pairs.Count == 0 ? 0 : (double)pairs.Count(words.Contains) / pairs.Count;

        return share >= MostOfTheWord ? share : 0;
    }
}
