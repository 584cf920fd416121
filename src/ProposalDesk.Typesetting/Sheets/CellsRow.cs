namespace ProposalDesk.Typesetting.Sheets;

/// <summary>Labels and what is filled in beside them, equally wide.</summary>
internal sealed record CellsRow(IReadOnlyList<(string Label, string Value)> Cells) : SheetRow;
