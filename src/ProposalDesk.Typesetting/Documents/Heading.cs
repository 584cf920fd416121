namespace ProposalDesk.Typesetting;

/// <summary>A heading with its printed number in the text: level 1 一、, level 2 （一）, level 3 1., level 4 （1）.</summary>
public sealed record Heading(int Level, string Text) : Block;
