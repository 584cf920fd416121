using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

public static class FeedbackWords
{
    public static string Label(this FeedbackRating rating) => rating switch
    {
        FeedbackRating.Satisfied => "满意",
        FeedbackRating.BasicallySatisfied => "基本满意",
        FeedbackRating.Dissatisfied => "不满意",
    };

    /// <summary>Of a sheet that has not come back: 等待评价（6月18日前）; nothing is asked by a day that has passed.</summary>
    public static string WaitingInWords(this Proposal proposal, FeedbackSheet sheet, DateOnly today) =>
        sheet.DueOn < today ? $"没有回复（评价期到{sheet.DueOn.InShort()}）"
        : proposal.Status == ProposalStatus.AwaitingFeedback && sheet.RoundNumber == proposal.RoundNumber
            ? $"等待评价（{sheet.DueOn.InShort()}前）"
            : $"还没有回复（评价期到{sheet.DueOn.InShort()}）";
}
