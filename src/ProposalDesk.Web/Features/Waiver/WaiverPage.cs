namespace ProposalDesk.Web.Features.Waiver;

/// <param name="Missing">What the waiver lets go, as sentences.</param>
/// <param name="Request">Why the handler asks for it, while it waits for a decision.</param>
/// <param name="Refusal">Why the last request was refused.</param>
public sealed record WaiverPage(
    long ProposalId, string NumberInWords, string Title, string Member, long Version, int RoundNumber, IReadOnlyList<string> Missing,
    IReadOnlyList<string> Contacts, string? Request, string? RequestedBy, string? RequestedOn, string? Refusal);
