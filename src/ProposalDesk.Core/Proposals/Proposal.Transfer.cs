using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Proposals;

/// <summary>申请改办 and 撤案 (domain.md §3.2).</summary>
public sealed partial class Proposal
{
    public TransferRequest? PendingTransfer => _transferRequests.LastOrDefault(t => t.Granted is null);

    /// <summary>Asks the referring office to give the case to another unit. After the limit it is allowed and marked late.</summary>
    /// <param name="inTimeUntil">Last day on which the request is in time.</param>
    public void RequestTransfer(string? proposedUnit, string? reason, DateOnly inTimeUntil, Actor actor)
    {
        Demand(ProposalStep.RequestTransfer, actor);
        var unit = Required(proposedUnit, "unit-missing", "请写明建议改由哪个单位办理。", "ProposedUnit");
        var why = Required(reason, "reason-missing", "请写明申请改办的理由。", "Reason");
        var late = actor.Today > inTimeUntil;
        var before = Status;
        Move(ProposalStep.RequestTransfer, actor, $"向{ReferredBy}申请改办，建议由{unit}办理" + (late ? $"（已过申请期限{inTimeUntil.InWords()}）" : ""), why);
        StatusBeforeTransfer = before;
        _transferRequests.Add(new TransferRequest { RequestedOn = actor.Today, ProposedUnit = unit, Reason = why, IsLate = late });
        Settle();
    }

    /// <summary>The referring office agreed: the case leaves our books, drafts and numbers are void and kept on record.</summary>
    public void GrantTransfer(DateOnly decidedOn, string? note, Actor actor)
    {
        Demand(ProposalStep.GrantTransfer, actor);
        CheckDecision(decidedOn, actor);
        var request = PendingTransfer;
        Move(ProposalStep.GrantTransfer, actor, $"登记改办答复：{ReferredBy}同意改由{request?.ProposedUnit}办理", note);
        (request!.Granted, request.DecidedOn, request.DecisionNote) = (true, decidedOn, note?.Trim());
        foreach (var reply in _replies.Where(r => r.Status is not (ReplyStatus.Sent or ReplyStatus.Void)))
        {
            reply.FallAway("已改办", actor);
        }

        ClosedOn = decidedOn;
        Settle();
    }

    /// <summary>The referring office declined: the case goes on where it stood.</summary>
    /// <param name="newDueOn">Set if the referring office moved the due date.</param>
    /// <param name="note">After the year's completion date it has to say why the Director agrees.</param>
    public void RefuseTransfer(DateOnly decidedOn, string? note, DateOnly? newDueOn, HandlingYear year, Actor actor)
    {
        CheckDecision(decidedOn, actor);
        var whyAfterCompletion = newDueOn == DueOn ? null : ReasonAfterCompletion(newDueOn, ReferredOn, year, note, "Note");
        var request = PendingTransfer;
        var moved = newDueOn is { } due && due != DueOn ? $"，办理时限由{DueOn.InWords()}改为{due.InWords()}" : "";
        Move(ProposalStep.RefuseTransfer, actor, $"登记改办答复：{ReferredBy}不同意改办，继续办理{moved}", note, StatusBeforeTransfer);
        (request!.Granted, request.DecidedOn, request.DecisionNote) = (false, decidedOn, note?.Trim());
        StatusBeforeTransfer = null;
        if (newDueOn is { } day)
        {
            (DueOn, CurrentRound.DueOn, IsDueDateGiven) = (day, day, true);
            DueAfterCompletionReason = whyAfterCompletion ?? DueAfterCompletionReason;
        }

        Settle();
    }

    /// <summary>催问: the referring office is asked after the transfer or the extension that it has not answered (domain.md §5).</summary>
    public void AskAfter(DateOnly? askedOn, string? how, Actor actor)
    {
        Demand(ProposalStep.AskAfter, actor);
        var way = Required(how, "how-missing", "请写明怎样催问、对方怎么说，例如：电话催问，答复下周研究。", "How");
        var (since, asked, what) = PendingTransfer is { } transfer
            ? (transfer.RequestedOn, transfer.AskedAfterOn, "改办")
            : (PendingExtension!.SentOn!.Value, PendingExtension.AskedAfterOn, "延期");
        if (askedOn is not { } day || day < asked.Append(since).Max() || day > actor.Today)
        {
            throw new RuleViolationException("asked-on", "催问日期应在送出申请或上次催问之日和今天之间。", "AskedOn");
        }

        Move(ProposalStep.AskAfter, actor, $"就{what}申请催问{ReferredBy}（{way}）");
        asked.Add(day);
        Settle();
    }

    /// <summary>撤案: the referring office took the case back.</summary>
    public void Withdraw(string? reason, string? paper, Actor actor)
    {
        Demand(ProposalStep.Withdraw, actor);
        var why = Required(reason, "reason-missing", "请写明撤案的原因。", "Reason");
        var notice = Required(paper, "paper-missing", "请写明撤案依据的文件，例如文号或来函日期。", "Paper");
        Move(ProposalStep.Withdraw, actor, $"登记撤案，依据：{notice}", why);
        foreach (var reply in _replies.Where(r => r.Status is not (ReplyStatus.Sent or ReplyStatus.Void)))
        {
            reply.FallAway("已撤案", actor);
        }

        ClosedOn = actor.Today;
        Settle();
    }

    private void CheckDecision(DateOnly decidedOn, Actor actor)
    {
        if (decidedOn > actor.Today || (PendingTransfer is { } request && decidedOn < request.RequestedOn))
        {
            throw new RuleViolationException("decision-date", "答复日期应在申请之日和今天之间。", "DecidedOn");
        }
    }
}
