using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Ends a stand-in before its last day.</summary>
public sealed class RevokeStandIn(DeskContext db)
{
    public sealed record Command(long StandInId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var standIn = await db.StandIns.SingleOrDefaultAsync(s => s.Id == command.StandInId, ct)
            ?? throw new RuleViolationException("gone", "这一条代理已经不在了。");

        if (standIn.ForUserId != actor.UserId && !actor.Self.Is(DeskRole.Administrator))
        {
            throw new RuleViolationException("not-yours", "只能撤销自己的代理人，其他人的由系统管理员办理。");
        }

        standIn.Revoke(actor.Now);
        var roster = await Roster.LoadAsync(db, ct);
        db.Record(actor, $"撤销{roster.NameOf(standIn.ByUserId)}对{roster.NameOf(standIn.ForUserId)}的代理。");
        await db.SaveChangesAsync(ct);
    }
}
