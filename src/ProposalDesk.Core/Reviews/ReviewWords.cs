namespace ProposalDesk.Core.Reviews;

public static class ReviewWords
{
    public static string Label(this ReviewStepKind kind) => kind switch
    {
        ReviewStepKind.SectionHead => "科室负责人审核",
        ReviewStepKind.Office => "办公室核稿",
        ReviewStepKind.Collective => "专班集体评议",
        ReviewStepKind.Deputy => "分管领导审核",
        ReviewStepKind.Signature => "签发",
    };

    public static string Label(this ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Pending => "等待",
        ReviewVerdict.Agreed => "同意",
        ReviewVerdict.Returned => "退回修改",
    };
}
