using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>催办 of a case: one line, however many of its limits are missed, the outside one first.</summary>
/// <param name="Limits">Those this reader is told of.</param>
/// <param name="Own">The one that waits for this reader; null for those above.</param>
/// <param name="IsChasedToday">Whoever has to act is chased today; else a leader is told how often they were.</param>
internal sealed record ChaserLine(LateCase Case, IReadOnlyList<MissedLimit> Limits, MissedLimit? Own, bool IsChasedToday)
    : ReminderLine(Limits[0].DeadlineId, Case.Id, Limits[0].DueOn)
{
    public override bool IsOwn => Own is not null;

    public override int Rank => Limits[0].IsOutside ? 0 : 1;

    public override string Key => string.Create(CultureInfo.InvariantCulture, $"case:{Case.Id}");

    public override string Place => PlaceOfCase;

    public override string Task(DateOnly day, WorkingDayCalendar calendar) =>
        $"{Case.NumberInWords}{Limits[0].Kind.Label()}{LateBy(DueOn, day, calendar)}，{(Own?.Kind.Asked() ?? "请督促办理")}";

    /// <summary>第85号提案《…》办理时限5月10日，已逾期8个工作日；初稿时限4月1日，第3次催办</summary>
    public override string InWords(DateOnly day, WorkingDayCalendar calendar, bool namesPeople)
    {
        var others = string.Concat(Limits.Skip(1).Select(l => $"；{Named(l, namesPeople)}"));
        var chased = IsChasedToday
            ? string.Create(CultureInfo.InvariantCulture, $"，第{Case.Chasers}次催办")
            : Case.Chasers > 0 ? string.Create(CultureInfo.InvariantCulture, $"，已催办{Case.Chasers}次") : "";
        var whose = IsOwn ? "" : namesPeople ? $"，由{string.Join("、", Limits.Select(l => l.Holder).Distinct())}办理" : "，请督促办理";

        var answers = string.Concat(Case.Answers.Select(a => namesPeople
            ? $"；{a.InShort}（{a.Reason}）"
            : $"；已答复预计{a.ExpectedOn.InShort()}完成"));

        var late = $"{Named(Limits[0], namesPeople)}，{LateBy(DueOn, day, calendar)}{others}";

        return $"{Case.NumberInWords}《{Case.Title}》{late}{chased}{whose}{(IsOwn ? "" : answers)}";
    }

    private static string Named(MissedLimit limit, bool namesPeople) =>
        $"{limit.Kind.Label()}{(namesPeople && limit.Detail is { } detail ? $"（{detail}）" : "")}{limit.DueOn.InShort()}";
}
