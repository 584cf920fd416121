namespace ProposalDesk.Web.Features.Delivery;

/// <summary>The page with its form.</summary>
public sealed record DeliveryScreen(DeliveryPage Page, DeliveryForm Form);
