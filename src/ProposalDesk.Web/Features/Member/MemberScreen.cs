namespace ProposalDesk.Web.Features.Member;

/// <summary>The page with its form.</summary>
public sealed record MemberScreen(MemberPage Page, MemberForm Form);
