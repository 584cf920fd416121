namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// One paragraph or table row, in reading order: what every format is turned into. A paragraph has one cell; those of a
/// row are as found, empty ones included.
/// </summary>
internal sealed record SourceBlock(int Position, bool IsRow, IReadOnlyList<string> Cells)
{
    /// <summary>The text as found, markup left in it included.</summary>
    public string Raw { get; } = string.Join('\t', Cells).TrimEnd();

    /// <summary>The cells without markup and outer space.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. Cells.Select(PrintedText.Clean)];

    public bool IsEmpty => Texts.All(t => t.Length == 0);

    /// <summary>The only text in it, or null when there are none or several.</summary>
    public string? OnlyText => Texts.Count(t => t.Length > 0) == 1 ? Texts.First(t => t.Length > 0) : null;

    public string Text(int cell) => cell < Texts.Count ? Texts[cell] : "";

    public static SourceBlock Paragraph(int position, string text) => new(position, false, [text]);

    public static SourceBlock Row(int position, IEnumerable<string> cells) => new(position, true, [.. cells]);
}
