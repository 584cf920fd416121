namespace ProposalDesk.Web.Features.PaperSheets;

/// <summary>Whose sheet of which case, and the form.</summary>
public sealed record PaperSheetScreen(
    long ProposalId, string Number, string Title, string Proposer, DateOnly SentOn, string? Earlier, PaperSheetForm Form);
