using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using static ProposalDesk.Core.Reports.ReportBlock;

namespace ProposalDesk.Core.Reports;

/// <summary>How reports tell the results on record: by theme, several members' points as one paragraph.</summary>
public static class WorkResultWording
{
    private const string Others = "其他";

    public static IReadOnlyList<WorkResult> Results(ReportEvidence of, bool isPublic) =>
        [.. of.Facts.Results.Where(r => r.Kind == WorkResultKind.Result && (r.IsPublic || !isPublic))];

    /// <summary>The meeting that is told in full; null while none is chosen.</summary>
    public static WorkResult? Meeting(ReportEvidence of) =>
        of.Facts.Results.FirstOrDefault(r => r is { Kind: WorkResultKind.Meeting, IsPublic: true, IsChosen: true });

    public static IReadOnlyList<WorkResult> Visits(ReportEvidence of) =>
        [.. of.Facts.Results.Where(r => r is { Kind: WorkResultKind.Visit, IsPublic: true })];

    /// <summary>
    /// Under each theme its results, then, where they may be told, the items answered that none of them tells of. The theme
    /// with most to tell stands first.
    /// </summary>
    public static IReadOnlyList<ReportBlock> ByTheme(ReportEvidence of, bool isPublic)
    {
        var results = Results(of, isPublic).ToLookup(r => r.Theme);
        var items = (isPublic ? [] : Untold(of)).ToLookup(c => ThemeOf(c.Case), c => c.Line);

        return [.. results.Select(g => g.Key).Union(items.Select(g => g.Key)).OrderBy(t => t == Others)
            .ThenByDescending(t => results[t].Count() + items[t].Count()).ThenBy(t => t, StringComparer.Ordinal)
            .SelectMany(t => ReportWording.Joined(Told(of, [.. results[t]]).Concat(items[t])).Prepend(Subheading($"{t}方面")))];
    }

    /// <summary>Items answered whose answer no result was taken from.</summary>
    public static IReadOnlyList<(Proposal Case, string Line)> Untold(ReportEvidence of)
    {
        var taken = of.Facts.Results.Select(r => r.SourceKey).ToHashSet();

        return [.. of.Facts.Answered.SelectMany(c => ReportedWork.Answers(c)
            .Where(a => !taken.Contains(WorkResultSuggestions.KeyOf(c.SentReply!, a.Item)))
            .Select(a => (c, ReportedWork.Line(c, a))))];
    }

    /// <summary>What was done, with its figure, as one sentence.</summary>
    public static string Sentence(WorkResult result)
    {
        var text = string.Concat(result.Text.Split('\n').Select(l => l.Trim()));

        return $"{text.TrimEnd('。')}{(result.Figure is { } figure ? $"，{figure.TrimEnd('。')}" : "")}。";
    }

    private static string ThemeOf(Proposal proposal) => ReportFacts.ThemesOf(proposal) is [var first, ..] ? first : Others;

    // Those whose points these are, where all come from cases of one kind.
    private static string MembersOf(ReportEvidence of, IEnumerable<WorkResult> results)
    {
        var kinds = results.Where(r => r.Point is not null).Select(r => of.Cases.FirstOrDefault(c => c.Id == r.ProposalId)?.Kind)
            .Distinct().ToList();

        return kinds is [{ } only] ? only.Member() : of.Members;
    }

    // 围绕委员提出的“…”“…”，一是…。二是…。 What no paragraph holds becomes two.
    private static IEnumerable<string> Told(ReportEvidence of, IReadOnlyList<WorkResult> results)
    {
        if (results.Count == 0)
        {
            return [];
        }

        var points = results.Select(r => r.Point).OfType<string>().Distinct().ToList();
        var around = points.Count == 0 ? "" : $"围绕{MembersOf(of, results)}提出的{string.Concat(points.Select(p => $"“{p}”"))}，";
        var told = around + string.Concat(
            results.Select((r, i) => (results.Count > 1 ? $"{ChineseNumerals.Of(i + 1)}是" : "") + Sentence(r)));

        return results.Count == 1 || Characters.Count(told) < Report.TextMaxLength
            ? [told]
            : [.. Told(of, [.. results.Take(results.Count / 2)]), .. Told(of, [.. results.Skip(results.Count / 2)])];
    }
}
