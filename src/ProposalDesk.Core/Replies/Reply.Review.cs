using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>审核到签发 (domain.md §3.7). Only the case calls these, so that both tables move together.</summary>
public sealed partial class Reply
{
    private ReviewCourse Course => new(_steps, _points, Pass);

    /// <inheritdoc cref="ReviewCourse.CurrentSteps"/>
    public IEnumerable<ReviewStep> CurrentSteps => Course.CurrentSteps;

    /// <summary>The step that waits for somebody; null outside review.</summary>
    public ReviewStep? CurrentStep => Status == ReplyStatus.UnderReview ? Course.Waiting.FirstOrDefault() : null;

    /// <inheritdoc cref="ReviewCourse.OpenPoints"/>
    public IEnumerable<ReturnPoint> OpenPoints => Course.OpenPoints;

    /// <inheritdoc cref="ReviewCourse.RunOf"/>
    public IReadOnlyList<ReviewStep> RunOf(Actor actor) => Course.RunOf(actor);

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
        Course.Begin(chain, drafters);
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
        ReviewCourse.Agree(covered, comment, minutes, _versions.Count, actor);
        Version++;
    }

    /// <param name="wanted"><see cref="ReviewCourse.Wanted"/></param>
    internal ReviewStep Return(IReadOnlyList<string> wanted, Actor actor)
    {
        Status = ReplyWorkflow.Next(Status, ReplyStep.Return);
        var step = Course.Return(wanted, _versions.Count, actor);
        Version++;

        return step;
    }

    /// <summary>As if it had never been handed in: nobody has reviewed it.</summary>
    /// <inheritdoc cref="ReviewCourse.CallBack"/>
    internal IReadOnlyList<ReviewStep> CallBack()
    {
        var next = ReplyWorkflow.Next(Status, ReplyStep.CallBack);
        var begun = Course.CallBack();
        _versions.Where(v => v.IsSubmitted).MaxBy(v => v.Number)!.IsSubmitted = false;
        Status = next;
        Version++;

        return begun;
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
        ReviewCourse.Agree(run, null, minutes, _versions.Count, actor);
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
