namespace ProposalDesk.Core.Organisation;

/// <summary>What the clerk writes down about handing a document to one recipient.</summary>
/// <param name="IsLateConfirmed">The clerk has been told that the day is late for ever, and confirms it.</param>
/// <param name="SignedOn">Of a report that was signed on the desk; null for a PDF that was signed elsewhere.</param>
public sealed record SubmissionEntry(
    string? Recipient, DateOnly? SubmittedOn, string? Evidence, bool IsLateConfirmed, DateOnly? SignedOn = null);
