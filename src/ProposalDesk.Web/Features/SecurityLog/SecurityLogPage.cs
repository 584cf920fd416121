using ProposalDesk.Core.Audit;

namespace ProposalDesk.Web.Features.SecurityLog;

/// <param name="Checked">What the last check of the records said, and when; null before the first.</param>
public sealed record SecurityLogPage(
    SecurityLogFilter Filter, bool HasOlder, IReadOnlyList<SecurityEvent> Rows, SecurityEvent? Checked);
