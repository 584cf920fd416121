using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>One deadline in somebody's message of the day.</summary>
/// <param name="WaitsFor">The key of whoever has to do it.</param>
/// <param name="UserId">Of the handler the deadline names.</param>
/// <param name="Holder">Who has to do it, in words.</param>
/// <param name="Detail">What tells it from others of its case: the member a sheet went to, the promise.</param>
internal sealed record ReminderLine(
    long Id, long DeadlineId, int Chaser, DeadlineKind Kind, DateOnly DueOn, string WaitsFor, long? SectionId, long? UserId,
    string Holder, string? Detail, long? ProposalId,
    string? CaseNumber, ProposalKind? CaseKind, string? Title, long? LeadSectionId, long? DeputyId,
    StatutoryKind? Statutory, int ReportYear, long YearId)
{
    /// <summary>The cases of the reader's own section that are open.</summary>
    public string? HeldUpBy { get; init; }

    /// <summary>How many open cases keep the annual report from going out.</summary>
    public int OpenCases { get; init; }

    /// <summary>False for those above whoever has to do it.</summary>
    public bool IsOwn { get; init; } = true;

    public string Place =>
        Statutory is { } report ? report.Place(ReportYear) : string.Create(CultureInfo.InvariantCulture, $"/proposals/{ProposalId}");

    private string Whose => Statutory is { } report ? report.Label() : CaseKind!.Value.NumberInWords(CaseNumber!);

    /// <summary>The one thing to do, for the subject of a mail.</summary>
    public string Task(DateOnly day, WorkingDayCalendar calendar)
    {
        var time = DueOn == day ? "今天到期" : DueOn > day ? $"{DueOn.InShort()}前" : string.Create(
            CultureInfo.InvariantCulture, $"已逾期{calendar.WorkingDaysBetween(DueOn, day)}个工作日");
        var asked = HeldUpBy is not null ? "请先答复本科室的件" : IsOwn ? Kind.Asked() : $"请督促办理（{Kind.Label()}）";

        return $"{Whose}：{asked}（{time}）";
    }

    /// <param name="namesPeople">False for what leaves the application.</param>
    public string InWords(DateOnly day, WorkingDayCalendar calendar, bool namesPeople)
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
        var whose = IsOwn ? "" : namesPeople ? $"，由{Holder}办理" : "，请督促办理";

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
            _ => string.Create(
                CultureInfo.InvariantCulture, $"{Lateness.ByNow(DueOn, day, calendar)}{(Chaser > 0 ? $"，第{Chaser}次催办" : "")}"),
        };
    }
}
