using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Features.Submissions;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>汇报材料 of one year.</summary>
/// <param name="Years">All there are, newest first.</param>
public sealed record ReportsPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<ReportsPage.Card> Cards, bool IsClerk)
{
    /// <param name="Date">The yearly date it is owed by; null for summary and bulletin.</param>
    public sealed record Card(ReportKind Kind, SubmissionCard? Date, IReadOnlyList<Row> Reports)
    {
        public bool HasOpen => Reports.Any(r => r.Status != ReportStatus.Signed);
    }

    /// <param name="Holder">Who has it now, in words.</param>
    public sealed record Row(long Id, string Title, ReportStatus Status, string Holder);
}
