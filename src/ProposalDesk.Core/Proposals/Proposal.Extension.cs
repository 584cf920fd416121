using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>延期 (domain.md §5): asked by the handler, approved by a leader, sent by the clerk, decided by the referring office.</summary>
public sealed partial class Proposal
{
    public IReadOnlyList<ExtensionRequest> Extensions => _extensions;

    /// <summary>
    /// The request that still waits for somebody; the old date counts until it is granted. One that was sent waits for its
    /// answer even when its round is over.
    /// </summary>
    public ExtensionRequest? PendingExtension => _extensions.LastOrDefault(e =>
        e.IsPending && (e.RoundNumber == RoundNumber || (e.RoundNumber < RoundNumber && e.Status == ExtensionStatus.Sent)));

    // The last request of this round, once it has fallen away.
    private ExtensionRequest? LapsedExtension =>
        _extensions.LastOrDefault() is { Status: ExtensionStatus.Lapsed } last && last.RoundNumber == RoundNumber ? last : null;

    /// <summary>Asks for a later due date, on the old one at the latest.</summary>
    public void AskExtension(DateOnly? newDueOn, string? reason, HandlingYear year, Actor actor)
    {
        Demand(ProposalStep.AskExtension, actor);
        var why = Required(reason, "reason-missing", "请写明申请延期的理由。", "Reason");
        if (Facts().WhyNotNow(ProposalStep.AskExtension, actor) is { } late)
        {
            throw new RuleViolationException("extension-late", late, "NewDueOn");
        }

        if (newDueOn is not { } day || day <= DueOn)
        {
            throw new RuleViolationException("extension-date", $"请填写晚于办理时限{DueOn.InWords()}的日期。", "NewDueOn");
        }

        CheckLatestDay(day, year, "NewDueOn");
        var entry = Move(ProposalStep.AskExtension, actor, $"申请把办理时限由{DueOn.InWords()}延期到{day.InWords()}", why);
        _extensions.Add(new ExtensionRequest
        {
            RoundNumber = RoundNumber,
            RequestedOn = actor.Today,
            RequestedBy = entry.Who,
            OldDueOn = DueOn,
            NewDueOn = day,
            Reason = why,
            IsAfterCompletion = day > year.CompletionDueOn,
        });
        Settle();
    }

    /// <summary>The supervising leader decides; beyond the year's completion date the Director, who says why.</summary>
    public void DecideExtension(bool isApproved, string? note, Actor actor)
    {
        Demand(ProposalStep.DecideExtension, actor);
        var request = PendingExtension!;
        if (isApproved && actor.Today > request.OldDueOn)
        {
            throw new RuleViolationException("extension-late", $"办理时限{request.OldDueOn.InWords()}已过，延期申请来不及送出，不能再同意。");
        }

        if (!isApproved || request.IsAfterCompletion)
        {
            Required(note, "note-missing", isApproved ? "延期超过年度办结日期，请写明同意的理由。" : "请写明不同意的理由。", "Note");
        }

        var entry = Move(ProposalStep.DecideExtension, actor, $"{(isApproved ? "同意" : "不同意")}延期到{request.NewDueOn.InWords()}的申请", note);
        (request.Status, request.LeaderDecidedOn, request.LeaderName, request.LeaderNote) =
            (isApproved ? ExtensionStatus.Approved : ExtensionStatus.Declined, actor.Today, entry.Who, note?.Trim());
        Settle();
    }

    /// <summary>The request goes to the referring office, on the old due date at the latest.</summary>
    public void SendExtension(DateOnly? sentOn, string? sentAs, Actor actor)
    {
        Demand(ProposalStep.SendExtension, actor);
        var request = PendingExtension!;
        var how = Required(sentAs, "sent-as-missing", "请写明送出的文号或方式。", "SentAs");
        if (sentOn is not { } day || day < request.LeaderDecidedOn || day > actor.Today)
        {
            throw new RuleViolationException("sent-on", "送出日期应在领导同意之日和今天之间。", "SentOn");
        }

        if (day > request.OldDueOn)
        {
            throw new RuleViolationException("extension-late", $"延期申请要在办理时限{request.OldDueOn.InWords()}以前送出，现在已经过期。", "SentOn");
        }

        Move(ProposalStep.SendExtension, actor, $"把延期申请送{ReferredBy}（{how}）");
        (request.Status, request.SentOn, request.SentAs) = (ExtensionStatus.Sent, day, how);
        Settle();
    }

    /// <summary>
    /// The referring office agreed: the new date applies from the old one on, however late the answer came, and to a reply
    /// that went out meanwhile.
    /// </summary>
    public void GrantExtension(DateOnly? decidedOn, DateOnly? grantedUntil, string? note, HandlingYear year, Actor actor)
    {
        Demand(ProposalStep.AnswerExtension, actor);
        var request = PendingExtension!;
        var on = CheckAnswerDate(decidedOn, request, actor);
        var until = grantedUntil ?? request.NewDueOn;
        if (until <= request.OldDueOn)
        {
            throw new RuleViolationException("extension-date", $"同意的日期应晚于原办理时限{request.OldDueOn.InWords()}。", "GrantedUntil");
        }

        CheckLatestDay(until, year, "GrantedUntil");
        if (until > year.CompletionDueOn && !request.IsAfterCompletion)
        {
            throw new RuleViolationException(
                "after-completion", $"超过年度办结日期{year.CompletionDueOn.InWords()}的延期，要先由主要领导说明理由。", "GrantedUntil");
        }

        Move(ProposalStep.AnswerExtension, actor, $"登记延期答复：{ReferredBy}同意把办理时限延期到{until.InWords()}", note);
        (request.Status, request.DecidedOn, request.DecisionNote, request.GrantedUntil) = (
            ExtensionStatus.Granted, on, note?.Trim(), until);
        RoundOf(request).DueOn = until;
        DueOn = CurrentRound.DueOn;
        Settle();
    }

    public void RefuseExtension(DateOnly? decidedOn, string? note, Actor actor)
    {
        Demand(ProposalStep.AnswerExtension, actor);
        var request = PendingExtension!;
        var on = CheckAnswerDate(decidedOn, request, actor);
        Move(ProposalStep.AnswerExtension, actor, $"登记延期答复：{ReferredBy}不同意延期，办理时限仍是{RoundOf(request).DueOn.InWords()}", note);
        (request.Status, request.DecidedOn, request.DecisionNote) = (ExtensionStatus.Refused, on, note?.Trim());
        Settle();
    }

    private void CheckLatestDay(DateOnly day, HandlingYear year, string field)
    {
        var latest = ReferredOn.AddMonths(year.ExtensionMaxMonths);
        if (day > latest)
        {
            throw new RuleViolationException("extension-far", $"从交办之日起最长{year.ExtensionMaxMonths}个月，最晚到{latest.InWords()}。", field);
        }
    }

    private static DateOnly CheckAnswerDate(DateOnly? decidedOn, ExtensionRequest request, Actor actor) =>
        decidedOn is { } on && on >= request.SentOn && on <= actor.Today
            ? on
            : throw new RuleViolationException("decision-date", "答复日期应在送出之日和今天之间。", "DecidedOn");

    private Round RoundOf(ExtensionRequest request) => _rounds.Single(r => r.Number == request.RoundNumber && !r.IsCancelled);

    // Once the round is answered nobody needs to ask for a later date any more; unsent on the old date it is too late. What
    // was sent in time waits for its answer, unless its round was cancelled.
    private List<ExtensionRequest> LetExtensionsLapse(DateTime now)
    {
        if (Status.IsGone())
        {
            return [];
        }

        var today = now.ToBeijingDate();
        var lapsed = _extensions.Where(e => e.IsPending && (e.RoundNumber > RoundNumber
            || (e.Status != ExtensionStatus.Sent && (AnsweredOn is not null || today > e.OldDueOn)))).ToList();
        foreach (var request in lapsed)
        {
            Move(ProposalStep.LapseExtension, Actor.Desk(now), WhyLapsed(request));
            request.Status = ExtensionStatus.Lapsed;
        }

        return lapsed;
    }

    /// <summary>Why a request fell away, as a predicate for the history.</summary>
    internal string WhyLapsed(ExtensionRequest request) => request.RoundNumber > RoundNumber
        ? $"延期到{request.NewDueOn.InWords()}的申请因重新办理取消，已经失效"
        : ExtensionWords.WhyLapsed(request.OldDueOn, request.NewDueOn, DueOn, AnsweredOn);
}
