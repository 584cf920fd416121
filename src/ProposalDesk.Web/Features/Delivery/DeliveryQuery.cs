using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>What the clerk needs to send a signed letter.</summary>
public sealed class DeliveryQuery(DeskContext db)
{
    /// <summary>Null when no letter waits to be sent.</summary>
    public async Task<DeliveryPage?> RunAsync(Proposal proposal, CancellationToken ct)
    {
        var number = proposal.LetterToSend?.Number;
        var reply = await db.Replies.AsNoTracking()
            .AsSingleQuery()
            .Include(r => r.Deliveries)
            .SingleOrDefaultAsync(r => r.ProposalId == proposal.Id && r.Number == number, ct);
        if (reply is null)
        {
            return null;
        }

        var letter = await db.Files.AsNoTracking().Where(f => f.Id == reply.LetterFileId).Select(f => (Guid?)f.PublicId)
            .SingleOrDefaultAsync(ct);
        var problem = reply.LetterFileId is null
            ? await db.LetterOrders.AsNoTracking().Where(o => o.ReplyId == reply.Id && o.DoneAt == null && o.Problem != null)
                .Select(o => new DeliveryPage.Failure(o.Problem!, o.RetryAt)).SingleOrDefaultAsync(ct)
            : null;

        return new DeliveryPage(
            proposal.Id,
            proposal.NumberInWords,
            proposal.Title,
            proposal.Version,
            reply.Kind,
            reply.DocumentNumber!,
            reply.SignedOn!.Value,
            reply.SignedBy + (reply.SignedFor is { } leader ? $"（代{leader}）" : ""),
            letter,
            problem,
            reply is { Kind: ReplyKind.Reply, Status: ReplyStatus.Signed },
            reply.Number,
            [.. reply.Deliveries.OrderBy(d => d.Order).Select(d => new DeliveryPage.Recipient(
                d.Order,
                d.Name,
                RoleOf(d.Recipient, proposal.Kind),
                d.IsAddressee,
                d.InWords(),
                d.StruckOutReason is { } why ? $"{d.StruckOutBy}{d.StruckOutAt!.Value.ToBeijingDate().InShort()}划去：{why}" : null))]);
    }

    public async Task<bool> IsLetterReadyAsync(long proposalId, CancellationToken ct) =>
        await db.Replies.AnyAsync(r => r.ProposalId == proposalId && r.Status == ReplyStatus.Signed && r.LetterFileId != null, ct);

    /// <summary>The letter is there, or it is known why it is not.</summary>
    public async Task<bool> IsLetterSettledAsync(long proposalId, CancellationToken ct) =>
        await IsLetterReadyAsync(proposalId, ct)
            || await db.LetterOrders.AnyAsync(o => o.ProposalId == proposalId && o.DoneAt == null && o.Problem != null, ct);

    internal static string RoleOf(RecipientKind kind, ProposalKind proposalKind) => kind switch
    {
        RecipientKind.Proposer => proposalKind.Member(),
        RecipientKind.LeadUnit => "主办单位",
        RecipientKind.InspectionOffice or RecipientKind.Committee or RecipientKind.NamedUnit => "抄送",
        RecipientKind.AssistingUnit => "抄送协办单位",
    };
}
