namespace ProposalDesk.Typesetting;

/// <summary>A paragraph; line breaks in the text start new paragraphs.</summary>
/// <param name="Text">May name live figures in braces: 满意率{满意率}. Braces that name none are printed as they are.</param>
public sealed record Paragraph(string Text) : Block
{
    public IReadOnlyList<LiveFigure> Figures { get; init; } = [];

    /// <summary>The text as printed, figures filled in.</summary>
    public string Printed =>
        Figures.Aggregate(Text, (text, figure) => text.Replace($"{{{figure.Key}}}", figure.Printed, StringComparison.Ordinal));
}
