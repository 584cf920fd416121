namespace ProposalDesk.Typesetting;

/// <summary>The two heads of GB/T 9704-2012 a bureau may choose between.</summary>
public enum PaperFormat
{
    /// <summary>信函格式: mark without 文件, double rules, no page number on page 1, no rules in the imprint.</summary>
    Letter,

    /// <summary>文件格式: mark ending in 文件, number centred over one rule, imprint with rules and issuing line.</summary>
    File,
}
