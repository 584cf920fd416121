using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.ReportOutside;

/// <summary>What could be said outside, with its source and its mark.</summary>
/// <param name="Offered">Records that no result was taken from yet.</param>
public sealed record OutsideChoices(IReadOnlyList<OutsideChoices.Row> Rows, int Offered)
{
    /// <param name="IsPublic">As it is, or as it was ticked and refused.</param>
    /// <param name="Caution">Why to think twice; null where nothing speaks against it.</param>
    public sealed record Row(WorkResult Result, bool IsPublic, bool IsChosen, string? Caution);

    /// <param name="ticked">What was ticked and refused; null on a new page.</param>
    public static OutsideChoices Of(ReportFacts facts, ReportMarksForm? ticked) => new(
        [.. facts.Results.OrderBy(r => r.Kind).ThenBy(r => r.Theme, StringComparer.Ordinal).ThenBy(r => r.On).Select(r => new Row(
            r,
            ticked?.Rows.Find(t => t.Id == r.Id)?.IsPublic ?? r.IsPublic,
            ticked is null ? r.IsChosen : ticked.Chosen == r.Id,
            CautionOf(r, facts)))],
        WorkResultSuggestions.Of(facts).Count);

    private static string? CautionOf(WorkResult result, ReportFacts facts)
    {
        var names = facts.Roster.People.Where(p => result.Text.Contains(p.Name, StringComparison.Ordinal)).Select(p => p.Name).Distinct()
            .Concat(facts.Cases.Where(c => c.Id == result.ProposalId).SelectMany(c => c.Proposers).Select(p => p.Name)
                .Where(n => result.Text.Contains(n, StringComparison.Ordinal)))
            .Distinct().ToList();
        List<string> cautions = names.Count > 0 ? [$"写有姓名：{string.Join("、", names)}"] : [];
        if (facts.Cases.Any(c => c.Id == result.ProposalId && c.SentReply is not null && !ReportWording.IsPublic(c)))
        {
            cautions.Add("这一件的答复不属于主动公开");
        }

        return cautions.Count == 0 ? null : string.Join("；", cautions);
    }
}
