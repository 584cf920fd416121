namespace ProposalDesk.Typesetting.Sheets;

/// <summary>A label and, beside it, a text of any length; breaks across pages between lines.</summary>
/// <param name="LeastHeight">Room for handwriting, in millimetres.</param>
internal sealed record TextRow(string Label, string Text, double LeastHeight) : SheetRow;
