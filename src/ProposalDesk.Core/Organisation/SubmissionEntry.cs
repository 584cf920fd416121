namespace ProposalDesk.Core.Organisation;

/// <summary>What the clerk writes down about handing a document to one recipient.</summary>
/// <param name="IsLateConfirmed">The clerk has been told that the day is late for ever, and confirms it.</param>
public sealed record SubmissionEntry(string? Recipient, DateOnly? SubmittedOn, string? Evidence, bool IsLateConfirmed);
