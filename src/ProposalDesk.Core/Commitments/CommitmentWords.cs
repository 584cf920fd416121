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

    /// <summary>已落实（8月20日），迟3个工作日; 还有12天; 已逾期2个工作日（原定8月31日).</summary>
    public static string InWords(this Commitment commitment, DateOnly today, WorkingDayCalendar calendar) => commitment.Status switch
    {
        CommitmentStatus.Open => Light.Of(commitment.DueOn, DeadlineKind.Case, commitment.DueOn, null, false, warningDays: commitment.DueOn.DayNumber, 0, today, calendar).Text,
        CommitmentStatus.Fulfilled or CommitmentStatus.Impossible =>
            $"{commitment.Status.Label()}（{commitment.SettledOn!.Value.InShort()}）{(calendar.WorkingDaysBetween(commitment.DueOn, commitment.SettledOn.Value) is > 0 and var late ? $"，迟{late}个工作日" : "")}",
        _ => commitment.Status.Label(),
    };
}
