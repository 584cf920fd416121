using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reviews;

/// <summary>One step of one pass through review.</summary>
public sealed class ReviewStep
{
    public long Id { get; private set; }

    public int Pass { get; private set; }

    /// <summary>From 1, within the pass.</summary>
    public int Order { get; private set; }

    public ReviewStepKind Kind { get; private set; }

    public DeskRole HolderRole { get; private set; }

    public long? HolderSectionId { get; private set; }

    /// <summary>Null: whoever holds the role.</summary>
    public long? HolderUserId { get; private set; }

    public string HolderText { get; private set; } = "";

    /// <summary>
    /// Who wrote in or submitted the text of this pass. Nobody reviews their own draft, nor has it reviewed in their name.
    /// </summary>
    public Drafters Drafters { get; private set; } = Drafters.None;

    public ReviewVerdict Verdict { get; private set; } = ReviewVerdict.Pending;

    public long? ActedById { get; private set; }

    public string? ActedBy { get; private set; }

    /// <summary>The leader a stand-in acted for.</summary>
    public string? OnBehalfOf { get; private set; }

    public DateTime? ActedAt { get; private set; }

    public string? Comment { get; private set; }

    /// <summary>The version of the draft the person read.</summary>
    public int? VersionNumber { get; private set; }

    public DateOnly? MinutesHeldOn { get; private set; }

    public string? MinutesPresent { get; private set; }

    public string? Minutes { get; private set; }

    internal static ReviewStep Planned(int pass, int order, ReviewStepPlan plan, Drafters drafters) => new()
    {
        Pass = pass,
        Order = order,
        Kind = plan.Kind,
        HolderRole = plan.HolderRole,
        HolderSectionId = plan.SectionId,
        HolderUserId = plan.UserId,
        HolderText = plan.HolderText,
        Drafters = drafters,
    };

    public bool IsHeldBy(Capacity capacity, Actor actor) => MayBeHeldBy(capacity) && MayBeReviewedBy(actor.Self);

    /// <summary>True for everybody whom the step names.</summary>
    internal bool MayBeHeldBy(Capacity capacity) =>
        capacity.Is(HolderRole)
        && (HolderSectionId is null || HolderSectionId == capacity.SectionId)
        && (HolderUserId is null || HolderUserId == capacity.UserId)
        && MayBeReviewedBy(capacity);

    internal bool MayBeReviewedBy(Capacity capacity) => !Drafters.Include(capacity.UserId);

    /// <summary>The capacity in which the person holds this step: their own first; null where they do not.</summary>
    public Capacity? CapacityOf(Actor actor) => actor.Capacities.FirstOrDefault(h => IsHeldBy(h, actor));

    /// <summary>A step whose holder has gone takes the next one above.</summary>
    /// <returns>True where it did.</returns>
    public bool SeatIn(long? deputyId, Roster house)
    {
        if (ReviewSeats.NextAbove(this, deputyId, house) is not { } next)
        {
            return false;
        }

        MoveTo(next);

        return true;
    }

    /// <summary>Gives a step that waits to another holder.</summary>
    internal void MoveTo(ReviewStepPlan plan) =>
        (HolderRole, HolderSectionId, HolderUserId, HolderText) = (plan.HolderRole, plan.SectionId, plan.UserId, plan.HolderText);

    internal void Agree(string? comment, CollectiveMinutes? minutes, int versionNumber, Actor actor)
    {
        Act(ReviewVerdict.Agreed, versionNumber, actor);
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        (MinutesHeldOn, MinutesPresent, Minutes) = (minutes?.HeldOn, minutes?.Present.Trim(), minutes?.Text.Trim());
    }

    internal void Return(int versionNumber, Actor actor) => Act(ReviewVerdict.Returned, versionNumber, actor);

    private void Act(ReviewVerdict verdict, int versionNumber, Actor actor)
    {
        var capacity = CapacityOf(actor)!;
        (Verdict, ActedById, ActedBy, ActedAt, VersionNumber) = (verdict, actor.UserId, actor.Name, actor.Now, versionNumber);
        OnBehalfOf = capacity.UserId == actor.UserId ? null : capacity.Name;
    }
}
