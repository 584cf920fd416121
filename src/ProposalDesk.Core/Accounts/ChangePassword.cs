using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>A person changes their own password; other sessions of theirs end.</summary>
public sealed class ChangePassword(DeskContext db, UserManager<DeskUser> users)
{
    public sealed record Command(string CurrentPassword, string NewPassword);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.CurrentPassword == command.NewPassword)
        {
            throw new RuleViolationException("same-password", "新密码不能和原密码一样。", "NewPassword");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == actor.UserId, ct);
        (await users.ChangePasswordAsync(user, command.CurrentPassword, command.NewPassword)).Demand("NewPassword");
        user.MustChangePassword = false;
        (await users.UpdateAsync(user)).Demand();
        await transaction.CommitAsync(ct);
    }
}
