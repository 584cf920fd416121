using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reports;

/// <summary>The content of a snapshot.</summary>
/// <param name="AsOf">The day of the figures, in words.</param>
/// <param name="ModelJson">The typed document model that PDF and DOCX are made from.</param>
/// <param name="Lists">The rows behind n and N of every figure.</param>
/// <param name="Tables">The tables as they stood.</param>
public sealed record FrozenReport(
    ReportText Text, string AsOf, string ModelJson, IReadOnlyList<FrozenReport.Figure> Figures, IReadOnlyList<FrozenReport.List> Lists,
    IReadOnlyList<FrozenReport.Table> Tables)
{
    public Figure? Find(string field) => Figures.FirstOrDefault(f => f.Field == field);

    public List ListOf(Figure figure, FigurePart side) => Lists.First(l => l.Kind == figure.Kind && l.Of == figure.Of && l.Side == side);

    /// <param name="Field">As the text names it: 办复率.</param>
    public sealed record Figure(string Field, FigureKind Kind, ProposalKind? Of, FieldForm Form, string Printed, int Part, int Whole);

    public sealed record List(FigureKind Kind, ProposalKind? Of, FigurePart Side, IReadOnlyList<Row> Rows);

    /// <param name="Id">Of what is counted: the case, sheet, item or promise.</param>
    /// <param name="Text">The row as it read: 第85号提案《…》.</param>
    public sealed record Row(long Id, long ProposalId, string Text);

    /// <param name="Numbers">The rows behind its numbers; null in reports signed before they were kept.</param>
    public sealed record Table(
        ReportTable Kind, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<Number>? Numbers = null)
    {
        public Number? NumberAt(int row, int column) => Numbers?.FirstOrDefault(n => n.Row == row && n.Column == column);
    }

    /// <summary>A number in a table.</summary>
    public sealed record Number(int Row, int Column, FigureKind Kind, FieldForm Form, IReadOnlyList<Row> Part, IReadOnlyList<Row> Whole);
}
