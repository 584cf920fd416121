namespace ProposalDesk.Core.Data;

/// <summary>The desk must not start on this database; the sentence is for whoever starts it.</summary>
public sealed class StartRefusedException(string sentence) : Exception(sentence);
