namespace ProposalDesk.Typesetting.Sheets;

/// <summary>One row of a form.</summary>
internal abstract record SheetRow;
