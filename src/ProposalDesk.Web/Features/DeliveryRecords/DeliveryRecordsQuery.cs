using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.DeliveryRecords;

/// <summary>The records of deliveries of a case, letter by letter.</summary>
public sealed class DeliveryRecordsQuery(DeskContext db)
{
    public async Task<DeliveryRecordsPage> RunAsync(Proposal proposal, CancellationToken ct)
    {
        var letters = await db.Replies.AsNoTracking().AsSingleQuery().Include(r => r.Deliveries)
            .Where(r => r.ProposalId == proposal.Id && r.Deliveries.Any(d => d.SentOn != null))
            .OrderByDescending(r => r.Number)
            .ToListAsync(ct);

        return new(proposal.Id, proposal.NumberInWords, proposal.Title, proposal.Version,
        [
            .. letters.SelectMany(
                r => r.Deliveries.Where(d => d.SentOn is not null).OrderBy(d => d.Order).Select(d => new DeliveryRecordsPage.Record(
                r.Number,
                $"{r.Kind.Label()}{r.DocumentNumber}",
                d.Order,
                d.Name,
                d.InWords()!,
                d.StruckOutReason is { } why ? $"{d.StruckOutBy}{d.StruckOutAt!.Value.ToBeijingDate().InShort()}划去：{why}" : null,
                proposal.AnsweredOn is not null && d.IsAddressee && r is { AnswersRound: true, Status: ReplyStatus.Sent }
                    && r.RoundNumber == proposal.RoundNumber))),
        ]);
    }
}
