namespace ProposalDesk.Core.Intake.Reading;

/// <summary>What an imported file turned out to be, by its content.</summary>
public enum SourceFormat
{
    /// <summary>A DOCX with one heading and two tables a proposal.</summary>
    WordTables,

    /// <summary>The same, as text extracted or copied from a document.</summary>
    PlainText,

    /// <summary>An XLSX with one row a proposal.</summary>
    Spreadsheet,
}
