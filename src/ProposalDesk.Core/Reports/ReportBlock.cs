namespace ProposalDesk.Core.Reports;

/// <summary>One block of a report, from top to bottom. Headings are numbered when they are shown, so that they may be moved.</summary>
/// <param name="Text">May name live figures in braces: 办复率{办复率}; each line is a paragraph. Empty for a table.</param>
/// <param name="Table">Of a table only.</param>
public sealed record ReportBlock(ReportBlockKind Kind, string Text, ReportTable? Table = null)
{
    public static ReportBlock Heading(string text) => new(ReportBlockKind.Heading, text);

    public static ReportBlock Subheading(string text) => new(ReportBlockKind.Subheading, text);

    public static ReportBlock Paragraph(string text) => new(ReportBlockKind.Paragraph, text);

    public static ReportBlock TableOf(ReportTable table) => new(ReportBlockKind.Table, "", table);
}
