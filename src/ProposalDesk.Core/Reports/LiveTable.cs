using ProposalDesk.Core.Figures;

namespace ProposalDesk.Core.Reports;

/// <summary>A table of a report with its rows of today.</summary>
public sealed record LiveTable(ReportTable Kind, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<LiveTable.Cell>> Rows)
{
    /// <param name="Address">Where the number or the case is opened, beginning with ~; null for words.</param>
    /// <param name="Of">The figure it prints; null for words and for numbers that are none.</param>
    public sealed record Cell(string Text, string? Address = null, Source? Of = null);

    /// <summary>What a number in a table counts.</summary>
    public sealed record Source(FigureKind Kind, FieldForm Form, FigureScope Scope);
}
