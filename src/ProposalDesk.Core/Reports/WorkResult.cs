using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Reports;

/// <summary>成效: a fact for reports, entered when it happened or taken from a reply, a promise or a contact (domain.md §8).</summary>
public sealed class WorkResult
{
    public const int ThemeMaxLength = 50;
    public const int PointMaxLength = 300;
    public const int TextMaxLength = 1000;
    public const int FigureMaxLength = 100;
    public const int SourceMaxLength = 200;

    private WorkResult()
    {
    }

    public long Id { get; private set; }

    public long BureauId { get; private set; }

    /// <summary>办理年度</summary>
    public int Year { get; private set; }

    public WorkResultKind Kind { get; private set; }

    public string Theme { get; private set; } = "";

    /// <summary>The member's point; null where it answers none in particular.</summary>
    public string? Point { get; private set; }

    public string Text { get; private set; } = "";

    public string? Figure { get; private set; }

    /// <summary>The day it was done.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What it was taken from, e.g. 第85号提案的答复; 办公室登记 where a person entered it.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Names what it was taken from, so that nothing is taken twice; null where a person entered it.</summary>
    public string? SourceKey { get; private set; }

    /// <summary>The case it was taken from.</summary>
    public long? ProposalId { get; private set; }

    /// <summary>可对外: may be said in what is published.</summary>
    public bool IsPublic { get; private set; }

    /// <summary>The one meeting the summary of the year tells of.</summary>
    public bool IsChosen { get; private set; }

    public string WrittenBy { get; private set; } = "";

    public DateTime WrittenAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public long Version { get; private set; }

    /// <param name="from">What it was taken from; null where a person entered it.</param>
    public static WorkResult Enter(long bureauId, int year, WorkResultEntry entry, WorkResultSuggestion? from, Actor actor)
    {
        var result = new WorkResult
        {
            BureauId = bureauId,
            Year = year,
            Source = from?.Source ?? "办公室登记",
            SourceKey = from?.Key,
            ProposalId = from?.ProposalId,
        };
        result.Change(entry, actor);

        return result;
    }

    /// <exception cref="RuleViolationException">Names the field.</exception>
    public void Change(WorkResultEntry entry, Actor actor)
    {
        Demand(actor);
        var kind = entry.Kind ?? throw new RuleViolationException("kind-missing", "请选择是成效、座谈会还是回访。", "Kind");
        var theme = Required(entry.Theme, ThemeMaxLength, "theme-missing", "请填写板块，例如数据共享。", "Theme");
        var text = Required(entry.Text, TextMaxLength, "text-missing", "请写明做成了什么。", "Text");
        var on = entry.On ?? throw new RuleViolationException("date-missing", "请填写日期。没有日期的成效不能写进材料。", "On");
        if (on > actor.Today)
        {
            throw new RuleViolationException("date-ahead", "日期不能晚于今天，还没有做成的不是成效。", "On");
        }

        CheckChosen(kind, entry.IsPublic, entry.IsChosen);
        (Kind, Theme, Text, On, IsPublic, IsChosen) = (kind, theme, text, on, entry.IsPublic, entry.IsChosen);
        Point = Optional(entry.Point, PointMaxLength, "Point");
        Figure = Optional(entry.Figure, FigureMaxLength, "Figure");
        (WrittenBy, WrittenAt) = (actor.Name, actor.Now);
        Version++;
    }

    /// <summary>可对外 or not, with the words as they are.</summary>
    internal void Mark(bool isPublic, bool isChosen, Actor actor)
    {
        CheckChosen(Kind, isPublic, isChosen);
        if ((isPublic, isChosen) != (IsPublic, IsChosen))
        {
            (IsPublic, IsChosen) = (isPublic, isChosen);
            (WrittenBy, WrittenAt) = (actor.Name, actor.Now);
            Version++;
        }
    }

    /// <summary>Another meeting was chosen.</summary>
    internal void MakeWay()
    {
        IsChosen = false;
        Version++;
    }

    internal static void Demand(Actor actor)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "成效库由收文办理员登记。");
        }
    }

    private static void CheckChosen(WorkResultKind kind, bool isPublic, bool isChosen)
    {
        if (isChosen && (kind != WorkResultKind.Meeting || !isPublic))
        {
            throw new RuleViolationException("not-to-choose", "只有可对外的协商座谈会才能选入总结。", "IsChosen");
        }
    }

    private static string Required(string? text, int longest, string code, string asked, string field) =>
        Optional(text, longest, field) ?? throw new RuleViolationException(code, asked, field);

    private static string? Optional(string? text, int longest, string field)
    {
        var trimmed = text?.Trim() ?? "";

        return trimmed.Length == 0 ? null
            : Characters.Count(trimmed) <= longest ? trimmed
            : throw new RuleViolationException("too-long", $"最多{longest}个字。", field);
    }
}
