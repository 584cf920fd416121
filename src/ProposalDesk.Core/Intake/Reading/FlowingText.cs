using System.Text;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>A text that page breaks may have cut into pieces.</summary>
internal sealed class FlowingText
{
    // A short paragraph without a full stop is a subtitle, not half a sentence.
    private const int ShortestHalfSentence = 25;

    private readonly StringBuilder _text = new();
    private readonly List<string> _doubts = [];
    private int _lastParagraph;

    public string Text => _text.ToString();

    public bool IsEmpty => _text.Length == 0;

    public bool IsFinished => PrintedText.EndsSentence(End());

    public IReadOnlyList<string> Doubts => _doubts;

    /// <summary>A paragraph of its own.</summary>
    public void AddParagraph(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!IsEmpty)
        {
            _text.Append('\n');
        }

        _lastParagraph = _text.Length;
        _text.Append(text);
    }

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
        if (IsFinished || _text.Length - _lastParagraph < ShortestHalfSentence)
        {
            AddParagraph(text);
        }
        else
        {
            var end = End();
            Join(text);
            _doubts.Add($"“…{end}”与“{Head(text)}”分在两段，已接成一句，请核对。");
        }
    }

    private void Join(string text)
    {
        var end = End();
        var first = Characters.First(text, 1);
        if (first.Length > 0 && first == Characters.Last(end, 1) && PrintedText.IsHan(Rune.GetRuneAt(first, 0)))
        {
            _doubts.Add($"换页处“{first}”字出现了两次（“…{end}{Head(text)}”），已照原样保留，请核对是否多余。");
        }

        _text.Append(text);
    }

    private string End()
    {
        // no character is longer than two
        var length = Math.Min(2 * 8, _text.Length);
        return Characters.Last(_text.ToString(_text.Length - length, length), 8);
    }

    private static string Head(string text) => Characters.Count(text) <= 8 ? text : Characters.First(text, 8) + "…";
}
