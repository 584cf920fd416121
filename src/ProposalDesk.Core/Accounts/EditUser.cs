using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Changes name, section, roles and where mail goes. Whoever leaves a section or a role hands over first what still waits for them there.</summary>
public sealed class EditUser(DeskContext db, UserManager<DeskUser> users, OpenTasks openTasks)
{
    public sealed record Command(long UserId, string DisplayName, long? SectionId, IReadOnlyList<DeskRole> Roles, string Stamp, string? Email = null, string? Phone = null);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        UserRules.DemandSectionFor(command.Roles, command.SectionId);
        var (email, phone) = UserRules.DemandReachable(command.Email, command.Phone);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);
        if (user.ConcurrencyStamp != command.Stamp)
        {
            throw new DbUpdateConcurrencyException("The account was changed by somebody else.");
        }

        var had = (await users.GetRolesAsync(user)).Select(Enum.Parse<DeskRole>).ToHashSet();
        var lost = had.Except(command.Roles).ToHashSet();
        var left = user.SectionId != command.SectionId;

        if (user.IsActive && (left || lost.Count > 0))
        {
            var field = left ? "SectionId" : "Roles";
            (await openTasks.OfAsync(user, left ? [.. lost, DeskRole.Handler, DeskRole.SectionHead] : lost, ct))
                .DemandNone(user.DisplayName, left ? "换科室" : "免去岗位", field);
        }

        user.DisplayName = command.DisplayName.Trim();
        user.SectionId = command.SectionId;
        (user.Email, user.PhoneNumber) = (email, phone);
        (await users.UpdateAsync(user)).Demand();
        (await users.RemoveFromRolesAsync(user, lost.Select(r => r.ToString()))).Demand();
        (await users.AddToRolesAsync(user, command.Roles.Except(had).Select(r => r.ToString()))).Demand();
        (await users.UpdateSecurityStampAsync(user)).Demand();
        db.Record(actor, $"修改账号“{user.UserName}”（{user.DisplayName}），岗位：{command.Roles.Words()}。");

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
