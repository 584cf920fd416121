namespace ProposalDesk.Web.Features.ReportOutside;

/// <summary>The summary as HTML to copy into a website.</summary>
public sealed record ReportWebPage(long ReportId, string Name, bool IsSigned, string Html);
