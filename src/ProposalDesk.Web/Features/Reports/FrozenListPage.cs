using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.Reports;

/// <summary>The rows behind a number of a signed report, as they were when it was signed.</summary>
/// <param name="Number">Null for a plain paper.</param>
/// <param name="Label">What the number is: 办复率; 数据资源科：已答复.</param>
public sealed record FrozenListPage(
    long ReportId, string Name, string? Number, string Label, string Printed, FigureKind Kind, FieldForm Form,
    IReadOnlyList<FrozenReport.Row> Part, IReadOnlyList<FrozenReport.Row> Whole);
