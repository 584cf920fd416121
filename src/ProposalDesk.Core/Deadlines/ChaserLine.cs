using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>催办 of a case: one line, however many of its limits are missed, the outside one first.</summary>
/// <param name="Limits">Those this reader is told of.</param>
/// <param name="Asked">What is to be done; of Act also which of them waits for this reader.</param>
/// <param name="Chased">How often whoever has to act was chased, and whether they are today.</param>
internal sealed record ChaserLine(
    LateCase Case, IReadOnlyList<MissedLimit> Limits, (ReminderAsk Ask, MissedLimit Own) Asked, (int Times, bool Today) Chased)
    : ReminderLine(Limits[0].DeadlineId, Case.Id, Limits[0].DueOn)
{
    public override ReminderAsk Ask => Asked.Ask;

    public override int Rank => Ask == ReminderAsk.Decide ? 0 : Limits[0].IsOutside ? 1 : 2;

    public override string Key => string.Create(CultureInfo.InvariantCulture, $"case:{Case.Id}");

    public override string Place => PlaceOfCase;

    public override string Task(DateOnly day, WorkingDayCalendar calendar) => Ask == ReminderAsk.Decide
        ? $"{Brief(day, calendar)}，请决定"
        : $"{Brief(day, calendar)}，{ToDo}";

    public override string Brief(DateOnly day, WorkingDayCalendar calendar) => Ask == ReminderAsk.Decide
        ? string.Create(CultureInfo.InvariantCulture, $"{Case.NumberInWords}已催办{Chased.Times}次仍没有办完")
        : $"{Case.NumberInWords}{Limits[0].Kind.Label()}{LateBy(Limits[0].Kind, DueOn, day, calendar)}";

    private string ToDo => Ask switch
    {
        ReminderAsk.Act => Asked.Own.Kind.Asked(),
        ReminderAsk.Urge => "请督促办理",
        _ => "请知悉",
    };

    /// <summary>第85号提案《…》办理时限5月10日，已逾期8个工作日；初稿时限4月1日，第3次催办</summary>
    public override string InWords(DateOnly day, WorkingDayCalendar calendar, bool namesPeople)
    {
        // Each kind of limit is named once, with all its days.
        var named = Limits.Select(l => (Name: Named(l, namesPeople), Day: l.DueOn.InShort())).GroupBy(l => l.Name, l => l.Day)
            .Select(g => (Name: g.Key, Days: g.Distinct().ToList())).ToList();
        var first = $"{named[0].Name}{named[0].Days[0]}{(Limits[0].IsOutside ? "，" : "")}{LateBy(Limits[0].Kind, DueOn, day, calendar)}"
            + (named[0].Days.Count > 1 ? $"，{string.Join("、", named[0].Days.Skip(1))}也已过" : "");
        var others = string.Concat(named.Skip(1).Select(n => $"；{n.Name}{string.Join("、", n.Days)}"));
        var chased = Chased.Today
            ? string.Create(CultureInfo.InvariantCulture, $"，第{Chased.Times}次催办")
            : Chased.Times > 0 ? string.Create(CultureInfo.InvariantCulture, $"，已催办{Chased.Times}次") : "";
        var holders = namesPeople && Ask != ReminderAsk.Act ? $"，由{string.Join("、", Limits.Select(l => l.Holder).Distinct())}办理" : "";
        var said = Ask == ReminderAsk.Act ? "" : string.Concat(Case.Answers.Select(a => namesPeople
            ? $"；{a.InShort(day)}（{a.Reason}）"
            : $"；{a.WithoutName(day)}"));
        var asked = Ask == ReminderAsk.Decide ? "，请决定怎么办" : Ask == ReminderAsk.Urge && !namesPeople ? "，请督促办理" : "";

        return $"{Case.NumberInWords}《{Case.Title}》{first}{others}{chased}{holders}{said}{asked}";
    }

    private static string Named(MissedLimit limit, bool namesPeople) =>
        $"{limit.Kind.Label()}{(namesPeople && limit.Detail is { } detail ? $"（{detail}）" : "")}";
}
