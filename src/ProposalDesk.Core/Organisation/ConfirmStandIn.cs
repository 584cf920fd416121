using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Organisation;

/// <summary>Puts a stand-in in force that an administrator proposed.</summary>
public sealed class ConfirmStandIn(DeskContext db)
{
    public sealed record Command(long StandInId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var standIn = await db.StandIns.SingleOrDefaultAsync(s => s.Id == command.StandInId, ct)
            ?? throw new RuleViolationException("gone", "这一条代理已经不在了。");
        var roster = await Roster.LoadAsync(db, ct);
        NameStandIn.Check(standIn, roster);
        standIn.Confirm(roster.Find(standIn.ForUserId)!, actor);
        if (await db.StandIns.AnyAsync(s => s.Id != standIn.Id && s.ForUserId == standIn.ForUserId && s.ConfirmedAt != null
            && s.RevokedAt == null && s.From <= standIn.Until && s.Until >= standIn.From, ct))
        {
            throw new RuleViolationException("overlap", $"这几天已经有人代理{roster.NameOf(standIn.ForUserId)}，请先撤销原来的代理。");
        }

        db.RecordAndTell(standIn, "confirmed", "确认", "代理已经生效。", roster, actor);
        await db.SaveChangesAsync(ct);
    }
}
