using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>The rows behind a number of a signed report, as they were when it was signed.</summary>
public sealed record FrozenListPage(long ReportId, string Name, string Number, FrozenReport.Figure Figure, FrozenReport.List Part, FrozenReport.List Whole);
