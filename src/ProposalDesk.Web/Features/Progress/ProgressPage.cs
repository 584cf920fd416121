using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Features.Progress;

/// <summary>调度分析 of one handling year, and the years there are.</summary>
public sealed record ProgressPage(ProgressReport Report, IReadOnlyList<int> Years);
