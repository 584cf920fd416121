namespace ProposalDesk.Web.Features.DeliveryRecords;

/// <summary>One record with the form that strikes it out.</summary>
public sealed record StrikeOutScreen(DeliveryRecordsPage Page, DeliveryRecordsPage.Record Record, StrikeOutForm Form);
