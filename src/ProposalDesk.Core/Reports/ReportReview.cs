using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>One step of one pass of a report through review.</summary>
public sealed class ReportReview
{
    public long Id { get; private set; }

    public int Pass { get; private set; }

    /// <summary>From 1, within the pass.</summary>
    public int Order { get; private set; }

    public ReviewStepKind Kind { get; private set; }

    public DeskRole HolderRole { get; private set; }

    public long HolderUserId { get; private set; }

    public string HolderText { get; private set; } = "";

    /// <summary>
    /// Who wrote in or submitted the text of this pass. Nobody reviews their own draft, nor has it reviewed in their name.
    /// </summary>
    public Drafters Drafters { get; private set; } = Drafters.None;

    public ReviewVerdict Verdict { get; private set; } = ReviewVerdict.Pending;

    public string? ActedBy { get; private set; }

    /// <summary>The leader a stand-in acted for.</summary>
    public string? OnBehalfOf { get; private set; }

    public DateTime? ActedAt { get; private set; }

    public string? Comment { get; private set; }

    internal static ReportReview Planned(int pass, int order, ReviewStepPlan plan, Drafters drafters) => new()
    {
        Pass = pass,
        Order = order,
        Kind = plan.Kind,
        HolderRole = plan.HolderRole,
        HolderUserId = plan.UserId!.Value,
        HolderText = plan.HolderText,
        Drafters = drafters,
    };

    public bool IsHeldBy(Actor actor) => !Drafters.Include(actor.UserId) && actor.Capacities.Any(IsHeldBy);

    // A step keeps the name of who stood in, not the account.
    internal bool WasActedOnBy(Actor actor) =>
        ActedAt is not null && (OnBehalfOf is null ? HolderUserId == actor.UserId : ActedBy == actor.Name);

    internal Capacity CapacityOf(Actor actor) => actor.Capacities.First(IsHeldBy);

    internal void Act(ReviewVerdict verdict, string? comment, Actor actor)
    {
        var capacity = CapacityOf(actor);
        (Verdict, ActedBy, ActedAt, Comment) = (verdict, actor.Name, actor.Now, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim());
        OnBehalfOf = capacity.UserId == actor.UserId ? null : capacity.Name;
    }

    internal bool MayBeReviewedBy(Capacity capacity) => !Drafters.Include(capacity.UserId);

    /// <summary>Gives a step that waits to another holder.</summary>
    internal void MoveTo(ReviewStepPlan plan) =>
        (HolderRole, HolderUserId, HolderText) = (plan.HolderRole, plan.UserId!.Value, plan.HolderText);

    internal bool IsHeldBy(Capacity capacity) => capacity.Is(HolderRole) && capacity.UserId == HolderUserId && MayBeReviewedBy(capacity);
}
