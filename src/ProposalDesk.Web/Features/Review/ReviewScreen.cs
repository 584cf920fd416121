namespace ProposalDesk.Web.Features.Review;

/// <summary>The page with its two forms.</summary>
public sealed record ReviewScreen(ReviewPage Page, AgreeForm Agree, ReturnForm Return);
