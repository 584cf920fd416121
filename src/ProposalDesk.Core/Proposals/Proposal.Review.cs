using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Proposals;

/// <summary>审核、退回、签发、作废 (domain.md §3.7–3.9).</summary>
public sealed partial class Proposal
{
    /// <summary>Hands the draft to review. A missing section opinion may be passed with a reason.</summary>
    public void SubmitForReview(
        Reply reply, IReadOnlyCollection<AnswerClass> scheme, IReadOnlyList<ReviewStepPlan> chain, string? reasonWithoutOpinions,
        Actor actor)
    {
        Demand(ProposalStep.SubmitForReview, actor);
        CheckComplete(reply, scheme, actor.Today);
        if (reply.OpenPoints.Any())
        {
            throw new RuleViolationException("points-open", "还有退回意见没有勾选处理，请逐条处理后再提交。", "Points");
        }

        var waiting = reply.AnswersRound ? AssistingAssignments.Where(a => a.Opinion is null && a.PassedWithout is null).ToList() : [];
        if (waiting.Count > 0)
        {
            var why = Required(
                reasonWithoutOpinions,
                "opinion-outstanding",
                $"{string.Join("、", waiting.Select(a => a.SectionName))}还没有提出科室意见。要先提交，请写明理由。",
                "ReasonWithoutOpinions");
            foreach (var assignment in waiting)
            {
                assignment.PassedWithout = why;
            }
        }

        var drafters = DraftersIfSubmittedBy(reply, actor);
        var entry = Move(
            ProposalStep.SubmitForReview, actor,
            $"把{reply.Kind.Label(reply.RoundNumber)}提交审核，先由{chain[0].HolderText}{chain[0].Kind.Verb()}",
            waiting.Count > 0 ? reasonWithoutOpinions : null);
        reply.Submit(chain, drafters, actor);
        entry.ReplyId = reply.Id;
        Settle();
    }

    /// <summary>同意: for every consecutive step the person holds. The last one before the signature checks the consultation gate.</summary>
    public void Agree(string? comment, CollectiveMinutes? minutes, Actor actor)
    {
        Demand(ProposalStep.Agree, actor);
        var reply = InReview();
        if (minutes is not null)
        {
            CheckMinutes(minutes, actor);
        }

        var covered = reply.CoveredBy(actor, minutes);
        if (reply.CurrentSteps.Where(s => s.Verdict == ReviewVerdict.Pending).Skip(covered.Count)
            .FirstOrDefault() is { Kind: ReviewStepKind.Signature })
        {
            CheckConsultation(reply);
        }

        var entry = RecordAgreement(covered, reply, comment, actor)!;
        reply.Agree(covered, comment, minutes, actor);
        entry.Text += $"，转{reply.CurrentStep!.HolderText}{reply.CurrentStep.Kind.Verb()}";
        Settle();
    }

    /// <summary>退回修改, with at least one point, to the handler.</summary>
    public void ReturnForRevision(IReadOnlyList<string> points, Actor actor)
    {
        Demand(ProposalStep.ReturnForRevision, actor);
        var reply = InReview();
        var wanted = ReviewCourse.Wanted(points);
        var entry = Move(ProposalStep.ReturnForRevision, actor, "退回修改", string.Join("；", wanted.Select(p => p.TrimEnd('。', '；'))));
        var step = reply.Return(wanted, actor);
        entry.Text = $"退回修改（{step.Kind.Label()}），共{wanted.Count}条意见";
        entry.ReplyId = reply.Id;
        Settle();
    }

    /// <summary>撤回: whoever answers for the draft takes it back before anybody has reviewed it.</summary>
    /// <returns>The steps that are no more, the one that waited first.</returns>
    public IReadOnlyList<ReviewStep> CallBack(Actor actor)
    {
        Demand(ProposalStep.CallBack, actor);
        var reply = InReview();
        var entry = Move(ProposalStep.CallBack, actor, $"在有人审核以前撤回了送审的{reply.Kind.Label(reply.RoundNumber)}");
        var begun = reply.CallBack();
        entry.ReplyId = reply.Id;
        Settle();

        return begun;
    }

    /// <summary>Everything that must hold before a number is drawn, without changing anything.</summary>
    /// <param name="minutes">Of the collective review, where that too is the signer's to record.</param>
    public void CheckSignable(Actor actor, CollectiveMinutes? minutes = null)
    {
        var reply = InReview();
        if (!ProposalWorkflow.StepsFor(this, actor).Contains(ProposalStep.Sign))
        {
            throw new RuleViolationException("not-your-step", reply.CurrentStep?.Kind == ReviewStepKind.Signature
                ? $"签发这一步由{HolderText}办理。" : $"还没有到签发这一步，现在由{HolderText}审核。");
        }

        if (reply.RunOf(actor).Any(s => s.Kind == ReviewStepKind.Collective))
        {
            CheckMinutes(
                minutes ?? throw new RuleViolationException("minutes-missing", "专班集体评议还没有记录，请写明评议日期、参加人员和评议情况后再签发。", "Minutes"), actor);
        }

        CheckConsultation(reply);
        CheckPromises(reply.Content(), actor.Today, "请退回承办人改写。");
    }

    /// <summary>签发: the text is fixed, the number is drawn, commitments become promises.</summary>
    /// <param name="minutes">See <see cref="CheckSignable"/>.</param>
    public void Sign(string documentNumber, IReadOnlyList<Delivery> deliveries, Actor actor, CollectiveMinutes? minutes = null)
    {
        var reply = InReview();
        CheckSignable(actor, minutes);
        var run = reply.RunOf(actor);
        RecordAgreement([.. run.Where(s => s.Kind != ReviewStepKind.Signature)], reply, null, actor);
        var signer = run.Single(s => s.Kind == ReviewStepKind.Signature).CapacityOf(actor);
        var entry = Move(ProposalStep.Sign, actor, $"签发{reply.Kind.Label(reply.RoundNumber)}，文号{documentNumber}", capacity: signer);
        reply.Sign(documentNumber, minutes, actor);
        reply.AddDeliveries(deliveries);
        entry.ReplyId = reply.Id;
        Settle();
    }

    /// <summary>作废 before sending: the number stays in the register as void.</summary>
    public Reply VoidReply(string? reason, Actor actor)
    {
        Demand(ProposalStep.VoidReply, actor);
        var why = Required(reason, "reason-missing", "请写明作废的原因。", "Reason");
        var reply = SignedReply ?? throw new RuleViolationException("wrong-status", "没有可以作废的函件，请刷新页面查看。");
        var entry = Move(ProposalStep.VoidReply, actor, $"作废{reply.Kind.Label(reply.RoundNumber)}{reply.DocumentNumber}，文号保留在文号登记簿中", why);
        reply.MakeVoid(why, actor);
        entry.ReplyId = reply.Id;

        // The new version begins with the text of the void one and will take a new number.
        _replies.Add(Reply.Start(_replies.Count + 1, RoundNumber, reply.Kind, reply.Content(), reply.CorrectsReplyId, actor, reply));
        CloseWhatNobodyNeeds(actor);
        Settle();

        return reply;
    }

    private Reply InReview() => ReplyInReview
        ?? throw new RuleViolationException("wrong-status", $"{NumberInWords}的函件现在不在审核中，请刷新页面查看。");

    // One line for each person in whose name the steps are taken; the last one, or none.
    private ProposalEvent? RecordAgreement(IReadOnlyList<ReviewStep> steps, Reply reply, string? comment, Actor actor)
    {
        ProposalEvent? entry = null;
        foreach (var taken in steps.GroupBy(s => s.CapacityOf(actor)!.UserId))
        {
            entry = Move(ProposalStep.Agree, actor, $"同意（{string.Join("、", taken.Select(s => s.Kind.Label()))}）", comment,
                capacity: taken.First().CapacityOf(actor));
            entry.ReplyId = reply.Id;
        }

        return entry;
    }

    private static void CheckMinutes(CollectiveMinutes minutes, Actor actor)
    {
        Required(minutes.Text, "minutes-missing", "请写明评议情况。", "Minutes");
        Required(minutes.Present, "present-missing", "请写明参加评议的人员。", "MinutesPresent");
        if (minutes.HeldOn is not { } day)
        {
            throw new RuleViolationException("minutes-date-missing", "请填写评议日期。", "MinutesHeldOn");
        }

        if (day > actor.Today)
        {
            throw new RuleViolationException("minutes-in-future", "评议日期不能晚于今天。", "MinutesHeldOn");
        }
    }

    private void CheckConsultation(Reply reply)
    {
        if (reply.AnswersRound && ConsultationGate.Missing(ConsultationFacts()) is { Count: > 0 } missing)
        {
            throw new RuleViolationException("consultation-missing", $"{string.Join("，", missing)}，不能送签。请承办人补记沟通，或由主要领导写明理由后免于沟通。");
        }
    }
}
