using ProposalDesk.Web.Features.Review;

namespace ProposalDesk.Web.Features.Signature;

/// <summary>The page of the signature, with the form that gives the letter back instead.</summary>
public sealed record SignatureScreen(ReviewPage Page, SignatureForm Form, ReturnForm Return);
