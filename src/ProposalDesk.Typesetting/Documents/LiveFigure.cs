namespace ProposalDesk.Typesetting;

/// <summary>A figure inside a paragraph that is filled in from live data.</summary>
/// <param name="Key">What the text names in braces: 满意率.</param>
/// <param name="Printed">As it is printed: 7/7（100%）.</param>
public sealed record LiveFigure(string Key, string Printed);
