namespace ProposalDesk.Web.Features.Member;

/// <summary>The friendly page of a link that does not open, with the phone that helps.</summary>
public sealed record ClosedLink(string? Bureau, string? Phone);
