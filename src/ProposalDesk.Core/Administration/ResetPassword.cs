using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Gives somebody who has forgotten their password a new one to begin with, and lets them try again at once. They and the
/// Director are told, when it is given and when it is used.
/// </summary>
public sealed class ResetPassword(DeskContext db, UserManager<DeskUser> users, SignInPace pace, TimeProvider system)
{
    public sealed record Command(long UserId, string InitialPassword);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.UserId == actor.UserId)
        {
            throw new RuleViolationException("own-password", "自己的密码请在“修改密码”里凭原密码修改；忘记时请另一位系统管理员重置。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);

        (await users.RemovePasswordAsync(user)).Demand();
        (await users.AddPasswordAsync(user, command.InitialPassword)).Demand();
        (user.PasswordGivenAt, user.PasswordResetBy) = (system.GetUtcNow().UtcDateTime, actor.Name);
        (await users.UpdateAsync(user)).Demand();
        await db.EndSessionsOfAsync(user.Id, ct);

        db.RecordAndTell(actor, await Roster.LoadAsync(db, ct), [user.Id], $"reset:{user.Id}:{user.ConcurrencyStamp}", "密码被重置",
            $"重置账号“{user.UserName}”（{user.DisplayName}）的密码。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        pace.Forget(user.UserName!);
    }
}
