using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// For somebody who has lost phone and recovery codes: what comes before lets in alone again. They and the Director are told.
/// </summary>
public sealed class RemoveFactors(DeskContext db, SecondFactors factors)
{
    public sealed record Command(long UserId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.UserId == actor.UserId)
        {
            throw new RuleViolationException("own-factor", "自己的第二重验证请在“第二重验证”里关闭；手机和恢复码都丢了，请另一位系统管理员解除。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);
        await factors.RemoveAllAsync(user);
        await db.EndSessionsOfAsync(user.Id, ct);
        db.RecordAndTell(actor, await Roster.LoadAsync(db, ct), [user.Id], $"factor:{user.Id}:{user.ConcurrencyStamp}", "第二重验证被解除",
            $"解除账号“{user.UserName}”（{user.DisplayName}）的第二重验证。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
