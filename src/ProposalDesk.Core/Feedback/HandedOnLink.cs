namespace ProposalDesk.Core.Feedback;

/// <summary>A personal link as the clerk hands it on.</summary>
/// <param name="Message">Ready to send: title, date, link and the bureau's phone.</param>
public sealed record HandedOnLink(string Proposer, string Link, string Message);
