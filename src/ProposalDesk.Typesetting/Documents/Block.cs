namespace ProposalDesk.Typesetting;

/// <summary>One part of a document's text, from top to bottom.</summary>
public abstract record Block;
