using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Deadlines;

/// <summary>All that one person is told on a day: keeps the most urgent lines, the others are counted.</summary>
internal sealed class ReminderDigest
{
    private const int LinesShown = 20;

    private readonly List<ReminderLine> _lines = [];
    private int _own;
    private int _others;

    public ReminderLine? Only => Total == 1 ? _lines[0] : null;

    /// <summary>One for each line of the text; a message about one case alone leads to it anyway.</summary>
    public IEnumerable<string>? Places =>
        Only?.ProposalId is not null ? null : [.. Ordered.Select(l => l.Place), .. More > 0 ? ["/"] : Array.Empty<string>()];

    private int Total => _own + _others;

    private int More => Total - _lines.Count;

    private IEnumerable<ReminderLine> Ordered => _lines.OrderBy(l => l.DueOn).ThenBy(l => l.Id);

    private string Head =>
        string.Create(CultureInfo.InvariantCulture, $"有{Total}项时限请您{(_others == 0 ? "办理" : _own == 0 ? "督促办理" : "办理或者督促办理")}");

    public void Add(ReminderLine line)
    {
        // Told of one deadline twice, only the later counts: it was cut off yesterday and is due today.
        if (_lines.FindIndex(l => l.DeadlineId == line.DeadlineId && l.HeldUpBy is null == line.HeldUpBy is null) is >= 0 and var same)
        {
            _lines[same] = line;
            return;
        }

        (_own, _others) = line.IsOwn ? (_own + 1, _others) : (_own, _others + 1);
        _lines.Add(line);
        if (_lines.Count > LinesShown)
        {
            _lines.Remove(_lines.MaxBy(l => l.DueOn)!);
        }
    }

    public string InWords(DateOnly day, WorkingDayCalendar calendar) =>
        Only is { } only
            ? $"{only.InWords(day, calendar, namesPeople: true)}。"
            : $"{Head}：\n{string.Join('\n', Lines(day, calendar, namesPeople: true))}";

    /// <summary>What leaves the application names cases and dates, no people.</summary>
    public OutsideWords Outside(DateOnly day, WorkingDayCalendar calendar) =>
        new(Only?.Task(day, calendar) ?? Head, Lines(day, calendar, namesPeople: false));

    private IEnumerable<string> Lines(DateOnly day, WorkingDayCalendar calendar, bool namesPeople) =>
        Ordered.Select(l => $"{l.InWords(day, calendar, namesPeople)}。")
            .Concat(More > 0 ? [string.Create(CultureInfo.InvariantCulture, $"另有{More}项见工作台。")] : []);
}
