namespace ProposalDesk.Core.Reviews;

public static class ReviewWords
{
    public static string Label(this ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Pending => "等待",
        ReviewVerdict.Agreed => "同意",
        ReviewVerdict.Returned => "退回修改",
    };
}
