using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>Closes an account whose owner has handed over everything. The account and its history stay.</summary>
public sealed class DeactivateUser(DeskContext db, UserManager<DeskUser> users, HandOverWork handOver, ReseatCases reseat)
{
    /// <param name="Successors">Who takes over what waits for them.</param>
    public sealed record Command(long UserId, Successors Successors);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.UserId == actor.UserId)
        {
            throw new RuleViolationException("own-account", "不能停用自己的账号，请由另一位系统管理员办理。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);
        var roster = await Roster.LoadAsync(db, ct);
        var roles = (await users.GetRolesAsync(user)).Select(Enum.Parse<DeskRole>).ToList();
        await handOver.ExecuteAsync(user, null, command.Successors, "停用", "", actor, ct);

        user.IsActive = false;
        (await users.UpdateAsync(user)).Demand();
        (await users.UpdateSecurityStampAsync(user)).Demand();
        foreach (var standIn in await db.StandIns.Where(s => (s.ForUserId == user.Id || s.ByUserId == user.Id) && s.RevokedAt == null)
            .ToListAsync(ct))
        {
            standIn.Revoke(actor.Now);
        }

        await db.EndSessionsOfAsync(user.Id, ct);
        db.RecordPower(actor, roster, user, roles.HavePower(), $"deactivated:{user.Id}:{user.ConcurrencyStamp}",
            "账号已经停用", $"停用账号“{user.UserName}”（{user.DisplayName}）。");
        await db.SaveChangesAsync(ct);
        await reseat.ExecuteAsync(actor, ct);
        await transaction.CommitAsync(ct);
    }
}
