using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reports;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Writes down who has what when people have come or gone: what waits for somebody who is not there goes to the next who
/// is, says so in the history and is told to them. After every change of the house, and every day for what is older.
/// </summary>
public sealed class ReseatCases(DeskContext db, CaseBook cases, ReportBook reports, CaseTroubles troubles)
{
    /// <param name="goesOn">A case that cannot be opened is told of and keeps no other one waiting: for the day's work, in
    /// no transaction.</param>
    /// <returns>How many cases and reports moved.</returns>
    public async Task<int> ExecuteAsync(Actor actor, CancellationToken ct, bool goesOn = false)
    {
        var house = await Roster.LoadAsync(db, ct);
        var moved = 0;
        foreach (var id in (await StaleAsync(house, ct)).Union(await InReviewAsync(house, ct)).Order().ToList())
        {
            if (goesOn)
            {
                await troubles.GuardAsync([id], async one => moved += await MoveAsync(one[0], actor, ct) ? 1 : 0, i => i, "人员变动后重新落实办理人");
            }
            else
            {
                moved += await MoveAsync(id, actor, ct) ? 1 : 0;
            }
        }

        moved += await reports.FollowAsync(house, actor, ct);
        await db.SaveChangesAsync(ct);

        return moved;
    }

    private async Task<bool> MoveAsync(long id, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(id, version: null, ct);
        var isMoved = proposal.FollowHouse(actor.Now);
        if (proposal.KeepWork(proposal.House!, actor.Now) == 0 && !isMoved)
        {
            return false;
        }

        await cases.SaveAsync(proposal, actor, ct);

        return true;
    }

    // What waits for somebody who has gone, and what lies above while whoever it is meant for is there again.
    private async Task<List<long>> StaleAsync(Roster house, CancellationToken ct)
    {
        var waiting = db.WorkItems.AsNoTracking().Where(w => w.ProposalId != null && w.OpenKey != null);
        var gone = (await waiting.Select(w => w.Holder).Distinct().ToListAsync(ct)).Where(h => !WorkHolder.IsThere(h, house)).ToList();
        var back = (await waiting.Where(w => w.MeantFor != null).Select(w => w.MeantFor!).Distinct().ToListAsync(ct))
            .Where(h => WorkHolder.IsThere(h, house)).ToList();

        return gone.Count + back.Count == 0
            ? []
            : await waiting.Where(w => gone.Contains(w.Holder) || back.Contains(w.MeantFor!)).Select(w => w.ProposalId!.Value).Distinct()
                .ToListAsync(ct);
    }

    // Any step of a review, also a later one.
    private async Task<List<long>> InReviewAsync(Roster house, CancellationToken ct)
    {
        var waiting = await db.Replies.AsNoTracking()
            .Where(r => r.Status == ReplyStatus.UnderReview)
            .SelectMany(
                r => r.Steps.Where(s => s.Pass == r.Pass && s.Verdict == ReviewVerdict.Pending),
                (r, s) => new
                {
                    r.ProposalId,
                    Step = s,
                    DeputyId = db.Proposals.Where(p => p.Id == r.ProposalId).Select(p => p.SupervisingDeputyId).First(),
                })
            .ToListAsync(ct);

        return [.. waiting.Where(x => x.Step.SeatIn(x.DeputyId, house)).Select(x => x.ProposalId).Distinct()];
    }
}
