using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Notice;

public sealed class NoticePageQuery(DeskContext db, DeadlineBasisBook bases)
{
    public async Task<NoticePage> RunAsync(Proposal proposal, ProposalStep step, DateOnly today, CancellationToken ct)
    {
        var calendar = (await bases.OpenAsync(ct)).Calendar;
        var late = await db.Deadlines.AsNoTracking()
            .Where(d => d.ProposalId == proposal.Id && d.SupersededAt == null && d.MetOn == null && !d.IsPaused && d.DueOn < today
                && d.Kind != DeadlineKind.Supervision)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            .ToListAsync(ct);

        return new(
            proposal,
            step,
            proposal.OpenNotice,
            // What is owed outside comes first.
            string.Join("；", late.OrderBy(d => !d.Kind.IsOutside())
                .Select(d => $"{d.Kind.InWords(d.DueOn, today, calendar)}（{d.ResponsibleText}）")));
    }
}
