using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Web.Features.Submissions;

/// <summary>One yearly date: when, with whom it is, what is missing, how long is left, why this day.</summary>
/// <param name="State">In words: 已报送, or what is missing and how long is left.</param>
/// <param name="Why">为什么是这一天, line by line.</param>
/// <param name="OpenCases">How many cases hold the annual report up; 0 for the other dates.</param>
/// <param name="AllowedWhy">Why the Director lets it go all the same.</param>
public sealed record SubmissionCard(
    int Year,
    StatutoryKind Kind,
    DateOnly DueOn,
    Light Light,
    string State,
    IReadOnlyList<SubmissionCard.Recipient> Recipients,
    IReadOnlyList<string> Why,
    bool IsMet,
    int OpenCases,
    string? AllowedWhy)
{
    public string Label => Kind.Label();

    /// <param name="Had">2021年4月12日报送，迟2个工作日; null while it is missing.</param>
    public sealed record Recipient(string Name, string? Had);

    /// <param name="date">With its submissions.</param>
    public static SubmissionCard Of(StatutoryDeadline date, HandlingYear year, int openCases, DateOnly today,
        WorkingDayCalendar calendar) => new(
        year.Year,
        date.Kind,
        date.DueOn,
        Light.OfDate(date.DueOn, date.MetOn, "报送", year.WarningDays, today, calendar, year.IsOlderThanYear(date.DueOn)),
        StateOf(date.MetOn, date.StillMissing, date.DueOn, today),
        [.. date.Recipients.Select(name => new Recipient(name, date.InForce.FirstOrDefault(s =>
            s.Recipient == name) is { } s ? $"{s.SubmittedOn.InWords()}报送" + date.HowLate(s.SubmittedOn, calendar) : null))],
        StatutoryPlan.For(date, year, calendar).Why,
        date.MetOn is not null,
        date.Kind == StatutoryKind.AnnualReport ? openCases : 0,
        date.OpenCasesReason is { } why
            ? $"{date.OpenCasesAllowedBy}（{date.OpenCasesAllowedAt!.Value.ToBeijingDate().InWords()}）：{why}"
            : null);

    private static string StateOf(DateOnly? metOn, IReadOnlyList<string> missing, DateOnly dueOn, DateOnly today)
    {
        if (metOn is { } on)
        {
            return $"{on.InWords()}已报送";
        }

        var left = dueOn.DayNumber - today.DayNumber;

        return $"还缺向{string.Join("、", missing)}"
            + $"报送{(left > 0 ? string.Create(CultureInfo.InvariantCulture, $"，还有{left}天") : left == 0 ? "，今天到期" : "")}";
    }
}
