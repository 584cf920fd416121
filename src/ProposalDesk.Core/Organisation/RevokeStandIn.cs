using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Ends a stand-in before its last day, or turns down what was proposed.</summary>
public sealed class RevokeStandIn(DeskContext db)
{
    public sealed record Command(long StandInId);

    /// <summary>
    /// The person represented, and the administrator: ending it gives nobody any power. The Director turns down proposals.
    /// </summary>
    public static bool IsOpenTo(StandIn standIn, Actor actor) =>
        standIn.ForUserId == actor.UserId || actor.Self.Is(DeskRole.Administrator)
            || (standIn.IsProposal && actor.Self.Is(DeskRole.Director));

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var standIn = await db.StandIns.SingleOrDefaultAsync(s => s.Id == command.StandInId, ct)
            ?? throw new RuleViolationException("gone", "这一条代理已经不在了。");
        if (!IsOpenTo(standIn, actor))
        {
            throw new RuleViolationException("not-yours", "只能撤销自己的代理人，其他人的由系统管理员办理。");
        }

        if (standIn.RevokedAt is null)
        {
            standIn.Revoke(actor.Now);
            db.RecordAndTell(standIn, "revoked", "撤销", "", await Roster.LoadAsync(db, ct), actor);
            await db.SaveChangesAsync(ct);
        }
    }
}
