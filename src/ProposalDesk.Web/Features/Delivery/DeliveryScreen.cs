namespace ProposalDesk.Web.Features.Delivery;

/// <summary>The page with its form.</summary>
/// <param name="Follows">What will follow from recording it, on the page that asks once more.</param>
public sealed record DeliveryScreen(DeliveryPage Page, DeliveryForm Form, string? Follows = null);
