using ProposalDesk.Core.Calendar;

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

    /// <summary>Why a request of the present round fell away.</summary>
    internal static string WhyLapsed(DateOnly oldDueOn, DateOnly newDueOn, DateOnly dueOn, DateOnly? answeredOn) =>
        $"延期到{newDueOn.InWords()}的申请没有在{(answeredOn is null ? $"{oldDueOn.InWords()}以前" : "答复以前")}送出，已经失效，办理时限仍是{dueOn.InWords()}";
}
