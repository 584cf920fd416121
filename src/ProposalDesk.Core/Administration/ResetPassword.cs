using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Gives somebody who has forgotten their password a new one to begin with, and lets them try again at once. They and the
/// Director are told, when it is given and when it is used. Where the identity service stands instead of passwords only the
/// command on the server gives one, for an emergency.
/// </summary>
public sealed class ResetPassword(DeskContext db, UserManager<DeskUser> users, SignInPace pace, TimeProvider system,
    IOptions<SingleSignOnOptions> singleSignOn)
{
    public sealed record Command(long UserId, string InitialPassword);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.UserId == actor.UserId)
        {
            throw new RuleViolationException("own-password", "自己的密码请在“修改密码”里凭原密码修改；忘记时请另一位系统管理员重置。");
        }

        var isForEmergency = singleSignOn.Value.IsInsteadOfPasswords;
        if (isForEmergency && !actor.IsServer)
        {
            throw new RuleViolationException(
                "no-passwords", $"现在用{singleSignOn.Value.Name}登录，这里不给密码；忘记密码请本人在{singleSignOn.Value.Name}那里找回。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);

        (await users.RemovePasswordAsync(user)).Demand();
        (await users.AddPasswordAsync(user, command.InitialPassword)).Demand();
        (user.PasswordGivenAt, user.PasswordResetBy) = (system.GetUtcNow().UtcDateTime, actor.Name);
        (await users.UpdateAsync(user)).Demand();
        await db.EndSessionsOfAsync(user.Id, ct);

        db.RecordAndTell(actor, await Roster.LoadAsync(db, ct), [user.Id], $"reset:{user.Id}:{user.ConcurrencyStamp}",
            isForEmergency ? "账号有了应急密码" : "密码被重置", isForEmergency
                ? $"给账号“{user.UserName}”（{user.DisplayName}）一个应急密码。"
                : $"重置账号“{user.UserName}”（{user.DisplayName}）的密码。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        pace.Forget(user.UserName!);
    }
}
