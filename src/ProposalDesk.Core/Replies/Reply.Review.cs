using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>审核到签发 (domain.md §3.7). Only the case calls these, so that both tables move together.</summary>
public sealed partial class Reply
{
    /// <summary>Steps of the present pass, in order.</summary>
    public IEnumerable<ReviewStep> CurrentSteps => _steps.Where(s => s.Pass == Pass).OrderBy(s => s.Order);

    /// <summary>The step that waits for somebody; null outside review.</summary>
    public ReviewStep? CurrentStep =>
        Status == ReplyStatus.UnderReview ? CurrentSteps.FirstOrDefault(s => s.Verdict == ReviewVerdict.Pending) : null;

    /// <summary>Points of earlier returns that the drafter has not ticked off.</summary>
    public IEnumerable<ReturnPoint> OpenPoints => _points.Where(p => p.DoneAt is null);

    /// <summary>
    /// The steps the person holds one after the other from here on: someone holding consecutive steps acts once,
    /// recorded for both (domain.md §3.7).
    /// </summary>
    public IReadOnlyList<ReviewStep> RunOf(Actor actor) =>
        [.. CurrentSteps.Where(s => s.Verdict == ReviewVerdict.Pending).TakeWhile(s => s.CapacityOf(actor) is not null)];

    /// <summary>True when everything up to the signature is this person's.</summary>
    public bool IsTurnToSign(Actor actor) => RunOf(actor).Any(s => s.Kind == ReviewStepKind.Signature);

    /// <param name="drafters">Whoever wrote in it, and who submits it.</param>
    internal void Submit(IReadOnlyList<ReviewStepPlan> chain, Drafters drafters, Actor actor)
    {
        var next = ReplyWorkflow.Next(Status, ReplyStep.Submit);
        TakeDraft();
        Writing.LayDown();
        Status = next;
        Pass++;
        _versions.Add(Writing.Keep(isSubmitted: true, actor.UserId, actor.Name, actor.Now));
        _steps.AddRange(chain.Select((step, i) => ReviewStep.Planned(Pass, i + 1, step, drafters)));
        Version++;
    }

    /// <summary>
    /// The steps an agreement covers: all the person holds up to the signature; a collective review without its minutes
    /// waits.
    /// </summary>
    internal IReadOnlyList<ReviewStep> CoveredBy(Actor actor, CollectiveMinutes? minutes)
    {
        IReadOnlyList<ReviewStep> covered = [.. RunOf(actor)
            .TakeWhile(s => s.Kind != ReviewStepKind.Signature && (s.Kind != ReviewStepKind.Collective || minutes is not null))];

        return covered.Count > 0 ? covered : throw new RuleViolationException("minutes-missing", "请写明评议情况和参加人员。", "Minutes");
    }

    /// <summary>Records the verdict, with everything each step demands.</summary>
    internal void Agree(IReadOnlyList<ReviewStep> covered, string? comment, CollectiveMinutes? minutes, Actor actor)
    {
        Status = ReplyWorkflow.Next(Status, ReplyStep.Agree);
        foreach (var step in covered)
        {
            step.Agree(comment, step.Kind == ReviewStepKind.Collective ? minutes : null, _versions.Count, actor);
        }

        Version++;
    }

    internal ReviewStep Return(IReadOnlyList<string> points, Actor actor)
    {
        var step = RunOf(actor)[0];
        var capacity = step.CapacityOf(actor)!;
        Status = ReplyWorkflow.Next(Status, ReplyStep.Return);
        step.Return(_versions.Count, actor);
        _points.AddRange(points.Select(
            p => new ReturnPoint
            {
                Pass = Pass,
                Text = p,
                RaisedBy = actor.NameUnder(capacity),
                RaisedAt = actor.Now,
                StepKind = step.Kind
            }));
        Version++;

        return step;
    }

    /// <summary>The drafter ticks a point off.</summary>
    internal void TickOff(IReadOnlyCollection<long> pointIds, Capacity capacity, Actor actor)
    {
        foreach (var point in OpenPoints.Where(p => pointIds.Contains(p.Id)).ToList())
        {
            Writing.TickOff(point, capacity, actor);
        }
    }

    /// <summary>Signs, and agrees to whatever of the steps before it is the signer's too: no step is skipped.</summary>
    internal void Sign(string documentNumber, CollectiveMinutes? minutes, Actor actor)
    {
        var run = RunOf(actor);
        var capacity = run.Single(s => s.Kind == ReviewStepKind.Signature).CapacityOf(actor)!;
        Status = ReplyWorkflow.Next(Status, ReplyStep.Sign);
        foreach (var step in run)
        {
            step.Agree(null, step.Kind == ReviewStepKind.Collective ? minutes : null, _versions.Count, actor);
        }

        DocumentNumber = documentNumber;
        (SignedById, SignedBy, SignedAt, SignedOn) = (actor.UserId, actor.Name, actor.Now, actor.Today);
        if (capacity.UserId != actor.UserId)
        {
            (SignedForId, SignedFor) = (capacity.UserId, capacity.Name);
        }

        foreach (var commitment in _commitments)
        {
            commitment.Promise();
        }

        Version++;
    }

    /// <summary>Before sending, the signer may void: the number stays in the register as void (domain.md §3.9).</summary>
    internal void MakeVoid(string reason, Actor actor)
    {
        var next = ReplyWorkflow.Next(Status, ReplyStep.Void);
        if (Status == ReplyStatus.Draft)
        {
            // What was written stays to be read.
            TakeDraft();
            Writing.LayDown();
        }

        Status = next;
        (VoidReason, VoidedAt) = (reason, actor.Now);
        foreach (var commitment in _commitments)
        {
            commitment.FallAway();
        }

        Version++;
    }

    /// <summary>The case or the round it belongs to is gone.</summary>
    internal void FallAway(string reason, Actor actor) => MakeVoid(reason, actor);
}
