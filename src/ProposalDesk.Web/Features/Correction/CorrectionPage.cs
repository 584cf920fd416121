namespace ProposalDesk.Web.Features.Correction;

/// <param name="DocumentNumber">Of the letter that is corrected.</param>
public sealed record CorrectionPage(
    long ProposalId, string NumberInWords, string Title, long Version, string? DocumentNumber, DateOnly? SignedOn,
    IReadOnlyList<string> Recipients);
