using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>The deadline rows of a case, and the nearest of them for lights and order.</summary>
public sealed partial class Proposal
{
    internal void KeepDeadlines(IReadOnlyList<PlannedDeadline> planned, DateTime now)
    {
        LetExtensionLapse(now.ToBeijingDate());
        DeadlineRows.Keep(_deadlines, planned, IsPausedNow, now);
        var next = IsWatched ? _deadlines.Where(d => d is { IsOpen: true, IsPaused: false } && d.Kind.IsOfTheCourse()).OrderBy(d => d.DueOn).ThenBy(d => d.Kind).FirstOrDefault() : null;
        (NextDueOn, NextDueKind) = (next?.DueOn, next?.Kind);
        FeedbackPeriodHasPassed = HasSheets && SheetsOfLatestRound.All(s => s.IsReturned || s.DueOn < now.ToBeijingDate());
    }

    // Internal limits pause while a transfer is asked for; the referral's due date and promises run on (domain.md §3.2).
    private bool IsPausedNow(DeadlineKind kind) =>
        Status == ProposalStatus.TransferPending && kind is not (DeadlineKind.Case or DeadlineKind.Commitment or DeadlineKind.Supervision);

    private bool IsWatched => Status is not (ProposalStatus.Closed or ProposalStatus.Transferred or ProposalStatus.Withdrawn);
}
