using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

/// <summary>A live field: what a report's text names in braces, and the figure it stands for.</summary>
/// <param name="Of">Only proposals or only suggestions; null for both.</param>
public sealed record ReportField(string Name, FigureKind Kind, FieldForm Form, ProposalKind? Of = null);
