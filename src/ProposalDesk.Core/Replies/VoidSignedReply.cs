using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Replies;

/// <summary>作废: the signer takes a letter back before it is sent; its number stays in the register as void (domain.md §3.9).</summary>
public sealed class VoidSignedReply(DeskContext db, CaseBook cases)
{
    public sealed record Command(long ProposalId, string? Reason, long Version);

    /// <returns>The number that is void.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var reply = proposal.VoidReply(command.Reason, actor);
        foreach (var drawn in await db.DrawnNumbers.Where(n => n.ReplyId == reply.Id).ToListAsync(ct))
        {
            (drawn.VoidedAt, drawn.VoidReason) = (actor.Now, reply.VoidReason);
        }

        await cases.SaveAsync(proposal, actor, ct);

        return reply.DocumentNumber!;
    }
}
