namespace ProposalDesk.Core.Reports;

/// <summary>A table of a report with its rows of today.</summary>
public sealed record LiveTable(ReportTable Kind, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<LiveTable.Cell>> Rows)
{
    /// <param name="Address">Where the number or the case is opened, beginning with ~; null for words.</param>
    public sealed record Cell(string Text, string? Address = null);
}
