namespace ProposalDesk.Core.Organisation;

public static class DeadlineWords
{
    public static string Label(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.Case => "办理时限",
        DeadlineKind.Acceptance => "签收时限",
        DeadlineKind.FirstContact => "首次联系时限",
        DeadlineKind.SectionOpinion => "科室意见时限",
        DeadlineKind.Internal => "内部时限",
        DeadlineKind.FirstDraft => "初稿时限",
        DeadlineKind.ReviewStep => "审核时限",
        DeadlineKind.Feedback => "评价时限",
        DeadlineKind.Commitment => "承诺时限",
        DeadlineKind.Supervision => "督办回复时限",
        DeadlineKind.Assigning => "分派时限",
        DeadlineKind.Sending => "送达时限",
        DeadlineKind.Forwarding => "转送时限",
        DeadlineKind.AskingAfter => "催问时限",
        DeadlineKind.Statutory => "报送时限",
    };

    /// <summary>What it asks for, as it stands in the subject of a mail.</summary>
    public static string Asked(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.Case or DeadlineKind.Internal => "请办理",
        DeadlineKind.Acceptance => "请签收",
        DeadlineKind.FirstContact => "请联系提出人",
        DeadlineKind.SectionOpinion => "请填写科室意见",
        DeadlineKind.FirstDraft => "请提交初稿",
        DeadlineKind.ReviewStep => "请处理送审稿",
        DeadlineKind.Feedback => "请催收评价",
        DeadlineKind.Commitment => "请落实承诺",
        DeadlineKind.Supervision => "请回复督办单",
        DeadlineKind.Assigning => "请分派",
        DeadlineKind.Sending => "请送达",
        DeadlineKind.Forwarding => "请转送征询意见表",
        DeadlineKind.AskingAfter => "请催问交办单位",
        DeadlineKind.Statutory => "请报送",
    };

    /// <summary>The clock of what the bureau owes to others; all else is how it gets there (domain.md §5).</summary>
    public static bool IsOutside(this DeadlineKind kind) => kind is DeadlineKind.Case or DeadlineKind.Statutory;

    /// <summary>The office's own limits (domain.md §5).</summary>
    public static bool IsOfTheOffice(this DeadlineKind kind) =>
        kind is DeadlineKind.Assigning or DeadlineKind.Sending or DeadlineKind.Forwarding or DeadlineKind.AskingAfter;
}
