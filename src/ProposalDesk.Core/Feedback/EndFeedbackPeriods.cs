using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>
/// What the passing of days brings about: feedback periods that ended. Looks at the day as it is, so that running it
/// again, or once for many skipped days, does the same.
/// </summary>
public sealed class EndFeedbackPeriods(DeskContext db, CaseBook cases, CaseTroubles troubles, DeskClock clock)
{
    /// <returns>How many cases have changed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var desk = Actor.Desk(clock.UtcNow);
        var today = desk.Today;
        var ended = await db.Proposals
            .Where(p => p.Status == ProposalStatus.AwaitingFeedback && !p.FeedbackPeriodHasPassed
                && p.Sheets.Any(s => s.RoundNumber == p.RoundNumber && s.DueOn < today))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(ct);
        if (ended.Count == 0)
        {
            return 0;
        }

        var clerks = (await Roster.LoadAsync(db, ct)).With(DeskRole.Clerk).ToList();
        var changed = 0;
        foreach (var id in ended)
        {
            // Somebody who works on the case in the same moment, or another run that told it first, goes before; the next run looks again.
            await troubles.GuardAsync([id], async one => changed += await RefreshAsync(one[0], desk, clerks, ct) ? 1 : 0, i => i, "结束评价期");
        }

        return changed;
    }

    private async Task<bool> RefreshAsync(long id, Actor desk, List<Capacity> clerks, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(id, null, ct);
        var sheets = proposal.SheetsOfLatestRound.ToList();
        if (!sheets.All(s => s.IsReturned || s.DueOn < desk.Today))
        {
            return false;
        }

        var silent = sheets.Where(s => !s.IsReturned).Select(s => s.ProposerName).ToList();
        // Over a 不满意 that nobody has answered the Director decides, who has been told.
        if (silent.Count > 0 && !proposal.IsDissatisfiedAgain)
        {
            foreach (var clerk in clerks)
            {
                cases.Tell(
                    clerk.UserId,
                    proposal,
                    CaseNews.FeedbackOver,
                    "评价期已过，请办结",
                    $"{proposal.NumberInWords}《{proposal.Title}》的评价期已过，{string.Join("、", silent)}没有回复，可以办结。",
                    desk);
            }
        }

        await cases.SaveAsync(proposal, desk, ct);

        return proposal.FeedbackPeriodHasPassed;
    }
}
