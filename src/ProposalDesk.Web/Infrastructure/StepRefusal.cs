namespace ProposalDesk.Web.Infrastructure;

/// <summary>What the page says to somebody whose step it is not.</summary>
public sealed record StepRefusal(long ProposalId, string Number, string Title, string Sentence);
