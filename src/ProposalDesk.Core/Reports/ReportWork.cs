using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Reports;

/// <summary>What of a report waits for whom: the clerk writes it, the holder of its step reviews or signs it.</summary>
public static class ReportWork
{
    /// <param name="report">With its reviews.</param>
    /// <param name="dueOn">When the year owes it; one that is owed to nobody is ordered by the day on which it was begun.</param>
    public static IEnumerable<PlannedWork> Of(Report report, DateOnly? dueOn)
    {
        var day = dueOn ?? report.StartedAt.ToBeijingDate();
        var limit = dueOn is { } due ? new PlannedWork.Until(DeadlineKind.Statutory, due) : null;
        if (report.Status == ReportStatus.Draft)
        {
            yield return new("Write", null, "起草中，可以修改或者提交审核", "继续起草", WorkHolder.Clerk, day, limit);
        }
        else if (report.CurrentReview is { } review)
        {
            var verb = review.Kind == ReviewStepKind.Signature ? "签发" : "审核";

            yield return new(
                FormattableString.Invariant($"Review:{review.Pass}.{review.Order}"), null, $"等您{verb}", verb,
                new(HolderKind.DeputyDirector, null, review.HolderUserId), day, limit)
            { NotFor = WorkItem.MarkOf(review.Drafters) };
        }
    }
}
