using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>One case, and a chapter of all that is said of it: after every stage what is new.</summary>
internal sealed partial class SpokenCase(DeskFixture desk, Eyes eyes, string file, string number, string heading)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _read = [];
    private readonly List<string?> _lines = [];
    private long _lastEvent;

    public string File { get; } = file;

    public string Number { get; } = number;

    /// <summary>Once it is registered.</summary>
    public long Id { get; private set; }

    public string Text => _text.ToString();

    /// <summary>Takes the stage and notes what people read afterwards.</summary>
    public async Task LiveAsync(SpokenDesk.Stage stage)
    {
        var last = await desk.WithDbAsync(db => db.Outbox.MaxAsync(m => (long?)m.Id)) ?? 0;
        Line("");
        Line($"{desk.Today.Month}月{desk.Today.Day}日　{stage.Title}");
        try
        {
            await stage.Act();
        }
        catch (RuleViolationException refused)
        {
            Assert.Fail($"{heading}, {stage.On} {stage.Title}: {refused.Message}");
        }

        await HistoryAsync();
        await HeadAsync();
        await WaitingAsync();
        await MessagesAsync(last);
        await ReadAsync(stage.Reads);
    }

    /// <summary>Fills in the history as its page has it.</summary>
    public async Task EndAsync()
    {
        var page = await eyes.OpenAsync("clerk", $"/proposals/{Id}?tab=history");
        var told = new Queue<string>(page.Document.QuerySelectorAll("ol.timeline > li").Reverse()
            .Select(li => string.Join("　｜", li.QuerySelectorAll("p").Select(p => Eyes.Tidy(p)))));
        _text.Append(CultureInfo.InvariantCulture, $"\n# {heading}\n");
        foreach (var line in _lines)
        {
            _text.Append(line ?? $"  经过　{told.Dequeue()}").Append('\n');
        }

        Assert.Empty(told);
    }

    private void Line(string? text) => _lines.Add(text);

    private void Note(string label, string text) => Line($"  {label}　{text}");

    private async Task HistoryAsync()
    {
        var events = await desk.WithDbAsync(db => db.ProposalEvents.Where(e => e.ProposalId == Id && e.Id > _lastEvent)
            .Select(e => e.Id).ToListAsync());
        events.ForEach(_ => Line(null));
        _lastEvent = events.Append(_lastEvent).Max();
    }

    // Only what has changed of it.
    private async Task HeadAsync()
    {
        var page = await eyes.OpenAsync("clerk", $"/proposals/{Id}");
        News("案件", "head", page.Document.QuerySelectorAll(".page-lead, .status-block dl > div, .status-block > p").Select(Eyes.Tidy));
    }

    private async Task WaitingAsync()
    {
        var rows = await desk.WithDbAsync(db => db.WorkItems.AsNoTracking().Where(w => w.ProposalId == Id && w.OpenKey != null)
            .OrderBy(w => w.Id).Select(w => new { w.Holder, w.Asked, w.Action }).ToListAsync());
        News("待办", "work", rows.Select(w => $"{eyes.NameOf(w.Holder)}：{w.Asked}{(w.Action.Length > 0 ? $"［{w.Action}］" : "")}"));
    }

    // What is said to several in the same words stands once.
    private async Task MessagesAsync(long after)
    {
        var said = await desk.WithDbAsync(db => db.Outbox.AsNoTracking().Where(m => m.Id > after && m.ProposalId == Id)
            .OrderBy(m => m.Id).ToListAsync());
        foreach (var group in said.Where(m => m.Channel == OutboxChannel.InApp).GroupBy(m => m.Text))
        {
            Note("消息", $"{string.Join("、", group.Select(m => eyes.Name(m.RecipientUserId)).Order(StringComparer.Ordinal))}：{group.Key}");
        }

        foreach (var mail in said.Where(m => m.Channel == OutboxChannel.Email).Select(m => $"{m.Subject}｜{m.Text.ReplaceLineEndings("｜")}")
            .Distinct())
        {
            Note("邮件", mail);
        }

        foreach (var print in said.Where(m => m.Channel == OutboxChannel.Print))
        {
            Note("待打印", $"{print.RecipientName}：{print.Text}");
        }
    }

    // Lines of a page that were not read there before.
    private void News(string label, string page, IEnumerable<string> lines)
    {
        var now = lines.Where(l => l.Length > 0).Select(Steady).ToList();
        var before = _read.Where(r => r.StartsWith($"{page}\n", StringComparison.Ordinal)).ToHashSet();
        foreach (var line in now.Where(l => !before.Contains($"{page}\n{l}")))
        {
            Note(label, line);
        }

        _read.ExceptWith(before);
        _read.UnionWith(now.Select(l => $"{page}\n{l}"));
    }

    // Nothing that differs from run to run: checksums, codes.
    private static string Steady(string line) => Codes().Replace(Sums().Replace(line, "（校验码）"), "/f/（链接码）");

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Sums();

    [GeneratedRegex("/f/[0-9A-Z]{8,}")]
    private static partial Regex Codes();
}
