namespace ProposalDesk.Core.Replies;

/// <summary>What the clerk records about one recipient.</summary>
/// <param name="Order">Which delivery of the letter.</param>
public sealed record DeliveryEntry(int Order, DeliveryMode Mode, DateOnly SentOn, string? Evidence, long? EvidenceFileId = null);
