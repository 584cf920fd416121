using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Proposals;

/// <summary>The deadline rows of a case.</summary>
public sealed partial class Proposal
{
    /// <summary>The row of what whoever has the case now has to meet; null where nothing says by when.</summary>
    internal Deadline? NextDeadline =>
        _deadlines.Where(d => d is { IsOpen: true, IsPaused: false } && d.Kind == NextDueKind && d.DueOn == NextDueOn
            && (d.Kind != DeadlineKind.Acceptance || d.ResponsibleSectionId == LeadSectionId)).MinBy(d => d.Id);

    /// <summary>
    /// 办理时限 that the year's limits give follows them. One that was given, extended or has passed stays, and none is
    /// moved into the past (domain.md §5).
    /// </summary>
    /// <param name="why">What was changed in the year, for the history.</param>
    internal void FollowLimits(HandlingYear year, string why, DateTime now)
    {
        var round = CurrentRound;
        var isFixed = round.Number == 1 && IsDueDateGiven;
        if (AnsweredOn is not null || isFixed
            || _extensions.Any(e => e.RoundNumber == round.Number && (e.IsPending || e.Status == ExtensionStatus.Granted)))
        {
            return;
        }

        var due = round.Number > 1 ? round.OpenedOn.AddDays(year.SecondRoundDays) : CaseDueDate.For(Role, ReferredOn, year);
        var today = now.ToBeijingDate();
        if (due == DueOn || DueOn < today || due < today)
        {
            return;
        }

        Move(ProposalStep.FollowLimits, Actor.Desk(now), $"办理时限由{DueOn.InWords()}改为{due.InWords()}，{year.Year}年度期限有改动", why);
        (DueOn, round.DueOn) = (due, due);
    }

    /// <summary>The earliest date that somebody of the bureau has not met, whatever it is of; null where nothing is open.</summary>
    public DateOnly? FirstOpenDueOn { get; private set; }

    /// <returns>The extension requests that fell away now; whoever saves tells the people concerned.</returns>
    internal IReadOnlyList<ExtensionRequest> KeepDeadlines(IReadOnlyList<PlannedDeadline> planned, DateTime now)
    {
        var lapsed = LetExtensionsLapse(now);
        DeadlineRows.Keep(_deadlines, planned, IsPausedNow, now);
        FirstOpenDueOn = _deadlines.Where(d => d is { IsOpen: true, IsPaused: false } && d.Kind != DeadlineKind.Feedback)
            .Min(d => (DateOnly?)d.DueOn);
        FeedbackPeriodHasPassed = HasSheets && SheetsOfLatestRound.All(s => s.IsReturned || s.DueOn < now.ToBeijingDate());
        Settle();

        return lapsed;
    }

    // Internal limits pause while a transfer is asked for; the referral's due date and promises run on (domain.md §3.2).
    private bool IsPausedNow(DeadlineKind kind) =>
        Status == ProposalStatus.TransferPending && kind is not (
            DeadlineKind.Case or DeadlineKind.Commitment or DeadlineKind.Supervision or DeadlineKind.Forwarding
            or DeadlineKind.AskingAfter);
}
