namespace ProposalDesk.Web.Features.Draft;

/// <param name="Sentence">Why there is no preview, for the person at the screen.</param>
public sealed record PreviewFailed(long ProposalId, string NumberInWords, string Sentence);
