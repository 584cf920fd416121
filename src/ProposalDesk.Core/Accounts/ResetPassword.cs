using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Gives somebody who has forgotten their password a new one to begin with, and lifts a lock-out.</summary>
public sealed class ResetPassword(DeskContext db, UserManager<DeskUser> users)
{
    public sealed record Command(long UserId, string InitialPassword);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);

        // Both also renew the security stamp: sessions with the old password end.
        (await users.RemovePasswordAsync(user)).Demand();
        (await users.AddPasswordAsync(user, command.InitialPassword)).Demand();
        (await users.SetLockoutEndDateAsync(user, null)).Demand();
        (await users.ResetAccessFailedCountAsync(user)).Demand();
        user.MustChangePassword = true;
        (await users.UpdateAsync(user)).Demand();

        db.Record(actor, $"重置账号“{user.UserName}”（{user.DisplayName}）的密码。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
