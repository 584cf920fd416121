using System.Text.RegularExpressions;

namespace ProposalDesk.Browser.Tests.TestBed;

/// <summary>What a running program has written to its console: the last of it, and all that it complained of.</summary>
internal sealed partial class ProgramVoice
{
    private const int MostLines = 200;

    private readonly Lock _listening = new();
    private readonly Queue<string> _lines = new();
    private readonly Queue<string> _complaints = new();
    private bool _isComplaining;

    public string LastWords => Said(_lines);

    public string Complaints => Said(_complaints);

    public void Hear(string? line)
    {
        lock (_listening)
        {
            Keep(_lines, line ?? "");
            // The lines of an exception follow that of its message without a time of their own.
            _isComplaining = Beginning().Match(line ?? "") is { Success: true } begun ? begun.Groups["level"].Value is "ERR"
                or "FTL" : _isComplaining;
            if (_isComplaining)
            {
                Keep(_complaints, line ?? "");
            }
        }
    }

    private string Said(Queue<string> lines)
    {
        lock (_listening)
        {
            return string.Join('\n', lines);
        }
    }

    private static void Keep(Queue<string> lines, string line)
    {
        lines.Enqueue(line);
        if (lines.Count > MostLines)
        {
            lines.Dequeue();
        }
    }

    [GeneratedRegex("^[0-9:]{8} (?<level>[A-Z]{3}) ")]
    private static partial Regex Beginning();
}
