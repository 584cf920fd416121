using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>Opens a deactivated account again, with the roles it had; its owner and the Director are told.</summary>
public sealed class ReactivateUser(DeskContext db, ReseatCases reseat)
{
    public sealed record Command(long UserId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);
        user.IsActive = true;
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        var roles = await (
            from link in db.UserRoles
            where link.UserId == user.Id
            join role in db.Roles on link.RoleId equals role.Id
            select role.Name!).ToListAsync(ct);
        db.RecordPower(
            actor, await Roster.LoadAsync(db, ct), user, roles.Select(Enum.Parse<DeskRole>).HavePower(),
            $"reactivated:{user.Id}:{user.ConcurrencyStamp}", "账号已经恢复", $"恢复账号“{user.UserName}”（{user.DisplayName}）。");
        await db.SaveChangesAsync(ct);
        await reseat.ExecuteAsync(actor, ct);
        await transaction.CommitAsync(ct);
    }
}
