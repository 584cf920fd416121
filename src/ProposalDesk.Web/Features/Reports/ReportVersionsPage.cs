using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>Earlier texts of a report, newest first, and the comparison of two of them.</summary>
/// <param name="From">Number of the earlier of the two compared.</param>
/// <param name="To">Number of the later; <see cref="Now"/> is the text as it stands.</param>
public sealed record ReportVersionsPage(
    long ReportId, string Name, IReadOnlyList<ReportVersion> Versions, int From, int To, IReadOnlyList<ComparedPart> Changes)
{
    public int Now => Versions.Count + 1;

    /// <summary>Numbers to choose from, with their names.</summary>
    public IEnumerable<(int Number, string Name)> Choices =>
        [(Now, "现在的文字"), .. Versions.Select(v => (v.Number, $"第{v.Number}版，{v.SavedBy}{(v.IsSubmitted ? "提交审核" : "保存")}"))];
}
