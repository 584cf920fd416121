using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>The review of a report among the people who are there (domain.md §1).</summary>
public sealed partial class Report
{
    /// <summary>A database hands rows back in any order; pages and sentences have them in theirs.</summary>
    public Report InOrder()
    {
        _versions.Sort((a, b) => a.Number.CompareTo(b.Number));
        _reviews.Sort((a, b) => a.Id.CompareTo(b.Id));
        _points.Sort((a, b) => a.Id.CompareTo(b.Id));

        return this;
    }

    /// <summary>Steps that wait for somebody who has gone take the next leader: the Director, else a deputy.</summary>
    /// <returns>True where one did.</returns>
    public bool SeatIn(Roster house)
    {
        InOrder();
        var moved = false;
        foreach (var step in Status == ReportStatus.UnderReview ? CurrentReviews.Where(r =>
            r.Verdict == ReviewVerdict.Pending && !house.People.Any(r.MayBeHeldBy)) : [])
        {
            if (house.People.Where(p => p.IsLeader && step.MayBeReviewedBy(p)).OrderByDescending(p => p.Is(DeskRole.Director))
                .FirstOrDefault() is { } next)
            {
                step.MoveTo(ReviewSeats.Held(step.Kind, next));
                moved = true;
            }
        }

        return moved;
    }

    /// <summary>What waits for one leader is given to another.</summary>
    internal void HandOver(Capacity from, Capacity to)
    {
        foreach (var step in CurrentReviews.Where(r => Status == ReportStatus.UnderReview && r.Verdict == ReviewVerdict.Pending
            && r.HolderUserId == from.UserId && r.MayBeReviewedBy(to)))
        {
            step.MoveTo(ReviewSeats.Held(step.Kind, to));
            Version++;
        }
    }
}
