namespace ProposalDesk.Web.Features.Sheets;

/// <summary>The page with its form.</summary>
public sealed record SheetsScreen(SheetsPage Page, ForwardForm Form);
