namespace ProposalDesk.Core.Reports;

/// <summary>A passage of many paragraphs, under subheadings of its own.</summary>
public sealed record ReportStory(
    string Name, Func<ReportEvidence, bool> When, Func<ReportEvidence, IReadOnlyList<ReportBlock>> Blocks,
    Func<ReportEvidence, string?>? Gap = null)
    : ReportPassage(Name, When, of => string.Join('\n', Blocks(of).Select(b => b.Text)), Gap);
