namespace ProposalDesk.Typesetting;

/// <summary>A paragraph; line breaks in the text start new paragraphs.</summary>
public sealed record Paragraph(string Text) : Block;
