using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.Progress;

/// <param name="Who">The head of the first column.</param>
/// <param name="Filter">The list's filter that a line's number of late cases opens: section or handler.</param>
public sealed record ProgressLines(string Who, IReadOnlyList<ProgressReport.Line> Lines, string Filter);
