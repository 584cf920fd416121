using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Deadlines;

/// <summary>All that one person is told on a day: keeps the most urgent lines, the others are counted.</summary>
internal sealed class ReminderDigest
{
    private const int LinesShown = 20;

    private readonly List<ReminderLine> _lines = [];
    private readonly HashSet<ReminderAsk> _asked = [];
    private int _total;
    private int _toDecide;
    private int _late;

    public ReminderLine? Only => _total == 1 ? _lines[0] : null;

    /// <summary>One for each line of the text; a message about one case alone leads to it anyway.</summary>
    public IEnumerable<string>? Places =>
        Only?.ProposalId is not null ? null : [.. Ordered.Select(l => l.Place), .. More > 0 ? ["/"] : Array.Empty<string>()];

    private int More => _total - _lines.Count;

    private IEnumerable<ReminderLine> Ordered => _lines.OrderBy(l => l.Rank).ThenBy(l => l.DueOn).ThenBy(l => l.DeadlineId);

    // 3件催办、2项到期提醒，请您办理
    private string Head
    {
        get
        {
            var chased = _late - _toDecide;
            var ahead = _total - _late;
            string?[] parts =
            [
                _toDecide > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_toDecide}件待决定") : null,
                chased > 0 ? string.Create(CultureInfo.InvariantCulture, $"{chased}件催办") : null,
                ahead > 0 ? string.Create(CultureInfo.InvariantCulture, $"{ahead}项到期提醒") : null,
            ];

            return $"{string.Join("、", parts.OfType<string>())}，请您{Asked}";
        }
    }

    private string Asked
    {
        get
        {
            var asked = _asked.Order().Select(a => a switch
            {
                ReminderAsk.Decide => "决定",
                ReminderAsk.Act => "办理",
                ReminderAsk.Urge => "督促办理",
                _ => null,
            }).OfType<string>().ToList();

            return asked.Count == 0 ? "知悉" : string.Join("或者", asked);
        }
    }

    public void Add(ReminderLine line)
    {
        // Told of one thing twice, only the later counts: it was cut off yesterday and is due today.
        if (_lines.FindIndex(l => l.Key == line.Key) is >= 0 and var same)
        {
            _lines[same] = line;
            return;
        }

        _total++;
        _asked.Add(line.Ask);
        _toDecide += line.Ask == ReminderAsk.Decide ? 1 : 0;
        _late += line.IsLate ? 1 : 0;
        _lines.Add(line);
        if (_lines.Count > LinesShown)
        {
            _lines.Remove(Ordered.Last());
        }
    }

    public string InWords(DateOnly day, WorkingDayCalendar calendar) =>
        Only is { } only
            ? $"{only.InWords(day, calendar, namesPeople: true)}。"
            : $"{Head}：\n{string.Join('\n', Lines(day, calendar, namesPeople: true))}";

    /// <summary>
    /// What leaves the application names cases and dates, no people; the subject begins with the most urgent, since a list of mails
    /// shows some thirty characters: 第7号提案首次联系时限已过1个工作日等2项，请督促办理.
    /// </summary>
    public OutsideWords Outside(DateOnly day, WorkingDayCalendar calendar) => new(
        Only?.Task(day, calendar)
            ?? string.Create(CultureInfo.InvariantCulture, $"{Ordered.First().Brief(day, calendar)}等{_total}项，请{Asked}"),
        Lines(day, calendar, namesPeople: false));

    private IEnumerable<string> Lines(DateOnly day, WorkingDayCalendar calendar, bool namesPeople) =>
        Ordered.Select(l => $"{l.InWords(day, calendar, namesPeople)}。")
            .Concat(More > 0 ? [string.Create(CultureInfo.InvariantCulture, $"另有{More}项见工作台。")] : []);
}
