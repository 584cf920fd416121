using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Reviews;

/// <summary>Who takes a step of a review whose holder has gone, or is left only with people who drafted the letter.</summary>
public static class ReviewSeats
{
    /// <param name="deputyId">The supervising leader of the case.</param>
    /// <returns>Null while somebody it names is there, and where no leader at all is.</returns>
    public static ReviewStepPlan? NextAbove(ReviewStep step, long? deputyId, Roster house)
    {
        if (house.People.Any(step.MayBeHeldBy))
        {
            return null;
        }

        var leaders = house.People.Where(p => p.IsLeader && step.MayBeReviewedBy(p)).ToList();
        var next = (step.HolderRole == DeskRole.Director ? null : leaders.Find(p => p.UserId == deputyId))
            ?? leaders.Find(p => p.Is(DeskRole.Director))
            ?? leaders.Find(p => p.UserId == deputyId)
            ?? leaders.FirstOrDefault();

        return next is null ? null : Held(step.Kind, next);
    }

    /// <summary>A step in the hand of this leader.</summary>
    public static ReviewStepPlan Held(ReviewStepKind kind, Capacity leader) => leader.Is(DeskRole.Director)
        ? new(kind, DeskRole.Director, $"主要领导{leader.Name}", null, leader.UserId)
        : new(kind, DeskRole.DeputyDirector, $"分管领导{leader.Name}", null, leader.UserId);
}
