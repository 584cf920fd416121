namespace ProposalDesk.Core.Feedback;

public static class FeedbackWords
{
    public static string Label(this FeedbackRating rating) => rating switch
    {
        FeedbackRating.Satisfied => "满意",
        FeedbackRating.BasicallySatisfied => "基本满意",
        FeedbackRating.Dissatisfied => "不满意",
    };
}
