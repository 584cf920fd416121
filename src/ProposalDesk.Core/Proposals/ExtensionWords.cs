namespace ProposalDesk.Core.Proposals;

public static class ExtensionWords
{
    public static string Label(this ExtensionStatus status) => status switch
    {
        ExtensionStatus.Asked => "等待领导审批",
        ExtensionStatus.Approved => "领导已同意，等待送交办单位",
        ExtensionStatus.Declined => "领导不同意",
        ExtensionStatus.Sent => "已送交办单位，等待答复",
        ExtensionStatus.Granted => "交办单位已同意",
        ExtensionStatus.Refused => "交办单位不同意",
        ExtensionStatus.Lapsed => "已失效",
    };
}
