using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>A person changes their own password. All their sessions end; the one at hand is opened anew.</summary>
public sealed class ChangePassword(DeskContext db, UserManager<DeskUser> users, IOptions<SingleSignOnOptions> singleSignOn)
{
    public sealed record Command(string CurrentPassword, string NewPassword);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (singleSignOn.Value.IsInsteadOfPasswords)
        {
            throw new RuleViolationException("no-passwords", $"现在用{singleSignOn.Value.Name}登录，密码在那里修改。");
        }

        if (command.CurrentPassword == command.NewPassword)
        {
            throw new RuleViolationException("same-password", "新密码不能和原密码一样。", "NewPassword");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == actor.UserId, ct);
        (await users.ChangePasswordAsync(user, command.CurrentPassword, command.NewPassword)).Demand("NewPassword");
        if (user.PasswordResetBy is not null)
        {
            // Whoever it was, the owner and the Director hear that the password given has been used.
            db.TellOfPower(
                Actor.Desk(actor.Now), await Roster.LoadAsync(db, ct), [user.Id], $"reset-used:{user.Id}:{user.ConcurrencyStamp}",
                "重置的密码已经使用",
                $"有人用{user.PasswordResetBy}重置的密码登录了{user.DisplayName}的账号，并换了新密码。如果不是本人，请马上找系统管理员停用这个账号。");
        }

        user.ForgetGivenPassword();
        (await users.UpdateAsync(user)).Demand();
        db.RecordSecurity(actor, SecurityEventKind.Account, "修改了自己的密码。");
        await db.EndSessionsOfAsync(user.Id, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
