using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Reports;

/// <summary>One thing a report still lacks. It blocks no draft; it is shown until it is mended.</summary>
/// <param name="ProposalId">The case it is mended in; null where it is no case's matter.</param>
/// <param name="Step">The step that mends it; null: the case's page, or <paramref name="Address"/>.</param>
/// <param name="Address">Of another page, beginning with ~.</param>
public sealed record ReportGap(string Text, long? ProposalId = null, ProposalStep? Step = null, string? Address = null);
