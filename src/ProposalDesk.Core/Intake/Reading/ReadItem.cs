namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// One 意见建议. PrintedNumber is without its punctuation (3), empty with a doubt when none was printed; Heading is without
/// its number, else as printed; Explanation (说明) has a line break between paragraphs and is empty when the cell was.
/// </summary>
public sealed record ReadItem(string PrintedNumber, string Heading, string Explanation);
