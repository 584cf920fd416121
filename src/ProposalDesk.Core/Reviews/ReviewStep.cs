using ProposalDesk.Core.Accounts;

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

    /// <summary>Nobody reviews their own draft.</summary>
    public long DraftedById { get; private set; }

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

    internal static ReviewStep Planned(int pass, int order, ReviewStepPlan plan, long draftedById) => new()
    {
        Pass = pass,
        Order = order,
        Kind = plan.Kind,
        HolderRole = plan.HolderRole,
        HolderSectionId = plan.SectionId,
        HolderUserId = plan.UserId,
        HolderText = plan.HolderText,
        DraftedById = draftedById,
    };

    public bool IsHeldBy(Hat hat, Actor actor) =>
        hat.Is(HolderRole)
        && (HolderSectionId is null || HolderSectionId == hat.SectionId)
        && (HolderUserId is null || HolderUserId == hat.UserId)
        && hat.UserId != DraftedById
        && actor.UserId != DraftedById;

    internal void Agree(string? comment, CollectiveMinutes? minutes, int versionNumber, Actor actor)
    {
        Act(ReviewVerdict.Agreed, versionNumber, actor);
        Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        (MinutesHeldOn, MinutesPresent, Minutes) = (minutes?.HeldOn, minutes?.Present.Trim(), minutes?.Text.Trim());
    }

    internal void Return(int versionNumber, Actor actor) => Act(ReviewVerdict.Returned, versionNumber, actor);

    private void Act(ReviewVerdict verdict, int versionNumber, Actor actor)
    {
        var hat = actor.Hats.First(h => IsHeldBy(h, actor));
        (Verdict, ActedById, ActedBy, ActedAt, VersionNumber) = (verdict, actor.UserId, actor.Name, actor.Now, versionNumber);
        OnBehalfOf = hat.UserId == actor.UserId ? null : hat.Name;
    }
}
