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

    public bool IsHeldBy(Actor actor) => !Drafters.Include(actor.UserId) && actor.Hats.Any(IsHeldBy);

    // A step keeps the name of who stood in, not the account.
    internal bool WasActedOnBy(Actor actor) =>
        ActedAt is not null && (OnBehalfOf is null ? HolderUserId == actor.UserId : ActedBy == actor.Name);

    internal Hat HatOf(Actor actor) => actor.Hats.First(IsHeldBy);

    internal void Act(ReviewVerdict verdict, string? comment, Actor actor)
    {
        var hat = HatOf(actor);
        (Verdict, ActedBy, ActedAt, Comment) = (verdict, actor.Name, actor.Now, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim());
        OnBehalfOf = hat.UserId == actor.UserId ? null : hat.Name;
    }

    internal bool MayBeReviewedBy(Hat hat) => !Drafters.Include(hat.UserId);

    /// <summary>Gives a step that waits to another holder.</summary>
    internal void MoveTo(ReviewStepPlan plan) =>
        (HolderRole, HolderUserId, HolderText) = (plan.HolderRole, plan.UserId!.Value, plan.HolderText);

    internal bool IsHeldBy(Hat hat) => hat.Is(HolderRole) && hat.UserId == HolderUserId && MayBeReviewedBy(hat);
}
