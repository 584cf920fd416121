using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Commitments;

public static class CommitmentWords
{
    public static string Label(this CommitmentStatus status) => status switch
    {
        CommitmentStatus.Draft => "起草中，还没有承诺",
        CommitmentStatus.Open => "待落实",
        CommitmentStatus.Fulfilled => "已落实",
        CommitmentStatus.Impossible => "不能落实，已告知",
        CommitmentStatus.Void => "随函作废",
    };

    /// <summary>Its light, with 已落实（8月20日），迟3个工作日; 还有12天; 已逾期2个工作日（原定8月31日).</summary>
    /// <param name="warningDays">Of the year of its case.</param>
    public static Light LightOn(this Commitment commitment, DateOnly today, int warningDays, WorkingDayCalendar calendar) =>
        commitment.Status switch
        {
            CommitmentStatus.Open => Light.OfDate(commitment.DueOn, null, "落实", warningDays, today, calendar) switch
            {
                { Colour: LightColour.Green } light =>
                    light with { Text = string.Create(CultureInfo.InvariantCulture, $"还有{commitment.DueOn.DayNumber - today.DayNumber}天") },
                var light => light,
            },
            CommitmentStatus.Fulfilled or CommitmentStatus.Impossible => new(
                LightColour.Grey,
                $"{commitment.Status.Label()}（{commitment.SettledOn!.Value.InShort()}）"
                    + (calendar.WorkingDaysBetween(commitment.DueOn, commitment.SettledOn.Value) is > 0
                        and var late ? $"，迟{late}个工作日" : "")),
            _ => new(LightColour.Grey, commitment.Status.Label()),
        };
}
