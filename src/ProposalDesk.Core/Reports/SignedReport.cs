namespace ProposalDesk.Core.Reports;

/// <summary>A report of the year that was signed: what later ones may speak of as done.</summary>
/// <param name="Number">Empty for a plain paper.</param>
public sealed record SignedReport(ReportKind Kind, string Number, DateOnly SignedOn);
