namespace ProposalDesk.Web.Infrastructure;

/// <summary>Why the person at the screen may not do this, for the error page.</summary>
public sealed record RefusalSentence(string Sentence);
