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

    /// <summary>What whoever has to act next is asked, or the handler hears: as a task, and as a clause behind the case.</summary>
    internal static (string Task, string Text) Told(Proposal proposal, ExtensionRequest request)
    {
        var asked = $"延期到{request.NewDueOn.InWords()}的申请，";

        return request.Status switch
        {
            ExtensionStatus.Asked => ($"请审批延期（{request.OldDueOn.InShort()}以前）",
                $"申请延期到{request.NewDueOn.InWords()}{(request.IsAfterCompletion ? "，晚于年度办结日期" : "")}，请在{request.OldDueOn.InShort()}以前审批"),
            ExtensionStatus.Approved => ($"请送出延期申请（{request.OldDueOn.InShort()}以前）",
                $"{asked}领导已同意，请在{request.OldDueOn.InWords()}以前送{proposal.ReferredBy}"),
            ExtensionStatus.Declined => ($"领导不同意延期（办理时限{request.OldDueOn.InShort()}）", $"{asked}领导不同意，办理时限仍是{request.OldDueOn.InWords()}"),
            ExtensionStatus.Granted => ($"交办单位同意延期到{request.GrantedUntil?.InShort()}",
                $"{asked}{proposal.ReferredBy}同意延期到{request.GrantedUntil?.InWords()}"),
            ExtensionStatus.Refused => ($"交办单位不同意延期（办理时限{request.OldDueOn.InShort()}）",
                $"{asked}{proposal.ReferredBy}不同意，办理时限仍是{request.OldDueOn.InWords()}"),
            _ => ($"延期申请{request.Status.Label()}", $"{asked}{request.Status.Label()}"),
        };
    }

    /// <summary>Why a request of the present round fell away.</summary>
    internal static string WhyLapsed(DateOnly oldDueOn, DateOnly newDueOn, DateOnly dueOn, DateOnly? answeredOn) =>
        $"延期到{newDueOn.InWords()}的申请没有在{(answeredOn is null ? $"{oldDueOn.InWords()}以前" : "答复以前")}送出，已经失效，办理时限仍是{dueOn.InWords()}";
}
