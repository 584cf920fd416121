using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>A deadline before its date or on it; of the yearly ones also after it.</summary>
/// <param name="WaitsFor">The key of whoever has to do it.</param>
/// <param name="UserId">Of the handler the deadline names.</param>
/// <param name="Holder">Who has to do it, in words.</param>
/// <param name="Detail">What tells it from others of its case: the member a sheet went to, the promise.</param>
/// <param name="Chasers">How often it was chased, today included.</param>
internal sealed record DateLine(
    long Id, long DeadlineId, int Chasers, DeadlineKind Kind, DateOnly DueOn, string WaitsFor, long? UserId,
    string Holder, string? Detail, long? ProposalId,
    string? CaseNumber, ProposalKind? CaseKind, string? Title,
    StatutoryKind? Statutory, int ReportYear, long YearId) : ReminderLine(DeadlineId, ProposalId, DueOn)
{
    // Of a case the handler only has to know of it while it lies with somebody else.
    public override ReminderAsk Ask => !IsAbove ? ReminderAsk.Act : Statutory is null ? ReminderAsk.Know : ReminderAsk.Urge;

    public bool IsAbove { get; init; }

    /// <summary>The cases of the reader's own section that are open.</summary>
    public string? HeldUpBy { get; init; }

    /// <summary>How many open cases keep the annual report from going out.</summary>
    public int OpenCases { get; init; }

    public override int Rank => Chasers > 0 ? 1 : RankAhead;

    public override string Key => string.Create(CultureInfo.InvariantCulture, $"date:{DeadlineId}:{HeldUpBy is null}");

    public override string Place => Statutory is { } report ? report.Place(ReportYear) : PlaceOfCase;

    private string Whose => Statutory is { } report ? report.Label() : CaseKind!.Value.NumberInWords(CaseNumber!);

    public override string Task(DateOnly day, WorkingDayCalendar calendar)
    {
        var time = DueOn == day ? "今天到期" : DueOn > day ? $"{DueOn.InShort()}前" : LateBy(Kind, DueOn, day, calendar);
        var asked = HeldUpBy is not null ? "请先答复本科室的件" : Ask switch
        {
            ReminderAsk.Act => Kind.Asked(),
            ReminderAsk.Urge => "请督促报送",
            _ => $"{Kind.Label()}，请知悉",
        };

        return $"{Whose}：{asked}（{time}）";
    }

    public override string Brief(DateOnly day, WorkingDayCalendar calendar)
    {
        var what = Statutory is null ? $"{Whose}{Kind.Label()}" : $"{Whose}报送";

        return $"{what}{(DueOn == day ? "今天到期" : DueOn > day ? DueOn.InShort() : LateBy(Kind, DueOn, day, calendar))}";
    }

    public override string InWords(DateOnly day, WorkingDayCalendar calendar, bool namesPeople)
    {
        var detail = namesPeople && Detail is not null ? $"（{Detail}）" : "";
        var what = HeldUpBy is { } cases
            ? $"您科室{cases}还没有答复，{Whose}报送"
            : Statutory is null
            ? $"{Whose}《{Title}》{Kind.Label()}{detail}"
            : $"{Whose}报送";

        var open = OpenCases > 0
            ? string.Create(CultureInfo.InvariantCulture, $"，还有{OpenCases}件没有答复，要办结以后或者由主要领导说明理由才能报送")
            : "";
        var whose = Ask == ReminderAsk.Act ? "" : namesPeople ? $"，由{Holder}办理" : Ask == ReminderAsk.Urge ? "，请督促办理" : "";

        return $"{what}{Time(day, calendar)}{open}{whose}";
    }

    private string Time(DateOnly day, WorkingDayCalendar calendar)
    {
        var left = DueOn.DayNumber - day.DayNumber;
        var workedFor = calendar.LastWorkingDayUpTo(DueOn);
        var dayOff = workedFor == DueOn || workedFor < day ? "" : $"，当天休息，请在{(workedFor == day ? "今天" : $"{workedFor.InShort()}前")}办完";

        return left switch
        {
            0 => "今天到期",
            > 0 => string.Create(CultureInfo.InvariantCulture, $"{DueOn.InShort()}，还有{left}天{dayOff}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Lateness.ByNow(DueOn, day, calendar)}，第{Chasers}次催办"),
        };
    }
}
