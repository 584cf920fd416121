using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>Which section handled what sounds like this case: the words the titles share, two characters at a time.</summary>
public static class SimilarCases
{
    /// <summary>Below this two titles have nothing but the manner of speaking in common.</summary>
    internal const double Enough = 0.18;

    private static readonly string[] _manner = ["关于", "进一步", "加快", "推进", "加强", "促进", "推动", "建设", "发展", "工作", "提案", "建议", "的", "我市", "我区"];

    /// <summary>An earlier case and the section that led it.</summary>
    public sealed record Earlier(long Id, string CaseNumber, string Title, string? Themes, int Year, ProposalKind Kind, long SectionId);

    public sealed record Match(Earlier Case, double Likeness);

    /// <summary>The best match of each section, most alike first.</summary>
    public static IReadOnlyList<Match> For(string title, string? themes, IEnumerable<Earlier> earlier)
    {
        var own = Pairs(title);
        var ownThemes = Split(themes);

        return [.. earlier
            .Select(e => new Match(e, Alike(own, Pairs(e.Title)) + (ownThemes.Overlaps(Split(e.Themes)) ? Enough : 0)))
            .Where(m => m.Likeness >= Enough)
            .OrderByDescending(m => m.Likeness).ThenByDescending(m => m.Case.Year).ThenByDescending(m => m.Case.Id)
            .DistinctBy(m => m.Case.SectionId)];
    }

    internal static double Alike(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    internal static HashSet<string> Pairs(string title)
    {
        foreach (var word in _manner)
        {
            title = title.Replace(word, " ", StringComparison.Ordinal);
        }

        return [.. title.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.EnumerateRunes().Zip(part.EnumerateRunes().Skip(1), (one, next) => $"{one}{next}"))];
    }

    internal static HashSet<string> Split(string? themes) =>
        [.. (themes ?? "").Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
