namespace ProposalDesk.Web.Features.Waiver;

/// <param name="Missing">What the waiver lets go, as sentences.</param>
public sealed record WaiverPage(
    long ProposalId, string NumberInWords, string Title, string Member, long Version, int RoundNumber, IReadOnlyList<string> Missing,
    IReadOnlyList<string> Contacts);
