using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>Earlier texts of a report, newest first.</summary>
public sealed record ReportVersionsPage(long ReportId, string Name, IReadOnlyList<ReportVersion> Versions);
