namespace ProposalDesk.Core.Reports;

/// <summary>What a block of a report is.</summary>
public enum ReportBlockKind
{
    /// <summary>一、</summary>
    Heading,

    /// <summary>（一）</summary>
    Subheading,

    Paragraph,

    Table,
}
