namespace ProposalDesk.Core.Documents;

public static class NumberedKindWords
{
    public static string Label(this NumberedKind kind) => kind switch
    {
        NumberedKind.Reply => "答复函",
        NumberedKind.AssistingOpinion => "协办意见",
        NumberedKind.Notice => "督办单",
        NumberedKind.Report => "汇报材料",
    };
}
