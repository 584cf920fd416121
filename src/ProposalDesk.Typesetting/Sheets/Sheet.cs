namespace ProposalDesk.Typesetting.Sheets;

/// <summary>A ruled form without its kind: what PDF and DOCX are both made from.</summary>
/// <param name="Rows">From top to bottom, each as wide as the text block.</param>
/// <param name="Note">Under the grid; null if there is none.</param>
internal sealed record Sheet(IReadOnlyList<SheetRow> Rows, string? Note = null);
