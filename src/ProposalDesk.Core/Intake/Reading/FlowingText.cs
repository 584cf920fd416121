namespace ProposalDesk.Core.Intake.Reading;

/// <summary>A text that page breaks may have cut into pieces.</summary>
internal sealed class FlowingText
{
    // A short paragraph without a full stop is a subtitle, not half a sentence.
    private const int ShortestHalfSentence = 25;

    private readonly List<string> _doubts = [];

    public string Text { get; private set; } = "";

    public IReadOnlyList<string> Doubts => _doubts;

    public bool IsFinished => PrintedText.EndsSentence(Text);

    /// <summary>A paragraph of its own.</summary>
    public void AddParagraph(string text) => Text = Text.Length == 0 || text.Length == 0 ? Text + text : $"{Text}\n{text}";

    /// <summary>The rest of a cell cut by a page break: joined without a break where the sentence was not finished.</summary>
    public void Continue(string text)
    {
        if (IsFinished)
        {
            AddParagraph(text);
        }
        else
        {
            Join(text);
        }
    }

    /// <summary>A loose paragraph behind another one: joined only where a sentence is plainly cut, and flagged then.</summary>
    public void AddLoose(string text)
    {
        var last = Text[(Text.LastIndexOf('\n') + 1)..];
        if (IsFinished || last.Length < ShortestHalfSentence)
        {
            AddParagraph(text);
        }
        else
        {
            Join(text);
            _doubts.Add($"“{Tail(last)}”与“{Head(text)}”分在两段，已接成一句，请核对。");
        }
    }

    private void Join(string text)
    {
        if (text.Length > 0 && text[0] == Text[^1] && PrintedText.IsHan(text[0]))
        {
            _doubts.Add($"换页处“{text[0]}”字出现了两次（“{Tail(Text)}{Head(text)}”），已照原样保留，请核对是否多余。");
        }

        Text += text;
    }

    private static string Tail(string text) => text.Length <= 8 ? text : "…" + text[^8..];

    private static string Head(string text) => text.Length <= 8 ? text : text[..8] + "…";
}
