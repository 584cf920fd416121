namespace ProposalDesk.Core.Batches;

/// <summary>Chinese words of batches.</summary>
public static class BatchWords
{
    public static string Label(this BatchKind kind) => kind switch
    {
        BatchKind.FeedbackForms => "征询意见表",
        BatchKind.Letters => "正式函件",
        BatchKind.Dossiers => "案卷",
    };

    /// <summary>
    /// What is said of a case that has no such paper, yet or any more. Every case has a dossier, until contact data in it is erased.
    /// </summary>
    public static string NothingYet(this BatchKind kind) => kind switch
    {
        BatchKind.FeedbackForms => "没有征询意见表（送达后才有，协办件没有）",
        BatchKind.Letters => "未签发",
        BatchKind.Dossiers => "案卷已经随联系信息一并删除，请重新生成",
    };

    /// <summary>True for what is kept as it was made; the rest is gathered anew at each download.</summary>
    public static bool IsKept(this BatchKind kind) => kind == BatchKind.Dossiers;

    /// <summary>True where all papers are also to be had as one PDF for the printer.</summary>
    public static bool IsPrinted(this BatchKind kind) => kind != BatchKind.Dossiers;

    public static string Label(this BatchItemState state) => state switch
    {
        BatchItemState.Waiting => "等待",
        BatchItemState.Done => "已备好",
        BatchItemState.LeftOut => "未收入",
        BatchItemState.Failed => "没有办成",
    };
}
