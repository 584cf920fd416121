using ProposalDesk.Core.Deadlines;

namespace ProposalDesk.Core.Proposals;

/// <summary>The deadline rows of a case: derived, replaced, never overwritten (architecture.md).</summary>
public sealed partial class Proposal
{
    internal void KeepDeadlines(IReadOnlyList<PlannedDeadline> planned, DateTime now)
    {
        foreach (var row in _deadlines.Where(d => d.IsInForce).ToList())
        {
            if (planned.FirstOrDefault(p => p.Key == row.Key) is not { } plan)
            {
                if (row.MetOn is null)
                {
                    row.Supersede(now);
                }
            }
            else if (plan.DueOn != row.DueOn && row.MetOn is null)
            {
                row.Supersede(now);
            }
            else if (plan.MetOn is { } met)
            {
                row.Meet(met);
            }
        }

        foreach (var plan in planned.Where(p => !_deadlines.Any(d => d.IsInForce && d.Key == p.Key)))
        {
            var row = new Deadline
            {
                Kind = plan.Kind,
                Key = plan.Key,
                BaseOn = plan.BaseOn,
                Amount = plan.Amount,
                Unit = plan.Unit,
                DueOn = plan.DueOn,
                Why = plan.Why,
            };
            if (plan.MetOn is { } met)
            {
                row.Meet(met);
            }

            _deadlines.Add(row);
        }

        var next = IsWatched ? _deadlines.Where(d => d.IsOpen && CountsNow(d)).OrderBy(d => d.DueOn).ThenBy(d => d.Kind).FirstOrDefault() : null;
        (NextDueOn, NextDueKind) = (next?.DueOn, next?.Kind);
        FeedbackPeriodHasPassed = HasSheets && SheetsOfLatestRound.All(s => s.IsReturned || s.DueOn < now.ToBeijingDate());
    }

    // Internal limits pause while a transfer is asked for; the referral's due date runs on (domain.md §3.2).
    private bool CountsNow(Deadline deadline) => Status != ProposalStatus.TransferPending || deadline.Kind == DeadlineKind.Case;

    private bool IsWatched => Status is not (ProposalStatus.Closed or ProposalStatus.Transferred or ProposalStatus.Withdrawn);
}
