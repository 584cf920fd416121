namespace ProposalDesk.Core.Reports;

/// <summary>
/// Sentences beside live figures stay as they were generated. This tells which passages would read otherwise if they were
/// generated now, so that they are looked at before the signature.
/// </summary>
public static class ReportFreshness
{
    public static IReadOnlyList<ReportGap> Of(Report report, ReportFacts facts)
    {
        if (report.Generated() is not { } then)
        {
            return [];
        }

        var stale = Stale(then, ReportDraft.Of(report.Kind, facts), report.Text());

        return stale.Count == 0 ? [] : [new($"正文生成以后数据有变化，请核对：{string.Join("、", stale)}")];
    }

    /// <param name="text">As it stands: a passage that reads like a newly generated one needs no look.</param>
    public static IReadOnlyList<string> Stale(ReportText then, ReportText now, ReportText text)
    {
        var (before, after, standing) = (Passages(then), Passages(now), Passages(text));

        return [.. before.Keys.Union(after.Keys).Where(name => !Same(before, after, name) && !Same(standing, after, name))];
    }

    private static bool Same(Dictionary<string, string> one, Dictionary<string, string> other, string name) =>
        one.GetValueOrDefault(name) == other.GetValueOrDefault(name);

    // Title, addressee, and what stands under each heading, as one text.
    private static Dictionary<string, string> Passages(ReportText text)
    {
        var passages = new Dictionary<string, string> { ["标题"] = text.Title, ["主送"] = text.Addressee };
        var name = "开头";
        foreach (var block in text.Blocks)
        {
            if (block.Kind == ReportBlockKind.Heading)
            {
                name = $"“{block.Text}”";
            }
            else if (block.Kind == ReportBlockKind.Table || block.Text.Length > 0)
            {
                passages[name] = $"{passages.GetValueOrDefault(name)}\n{block.Kind}{block.Table}{block.Text}";
            }
        }

        return passages;
    }
}
