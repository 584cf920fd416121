using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Changes name, section, roles and where mail goes; never the powers of whoever does it. Whoever leaves a section or a role
/// hands over first what still waits for them there.
/// </summary>
public sealed class EditUser(DeskContext db, UserManager<DeskUser> users, HandOverWork handOver, ReseatCases reseat, PersonalSeal seal)
{
    public sealed record Command(long UserId, string DisplayName, long? SectionId, IReadOnlyList<DeskRole> Roles, string Stamp,
        string? Email = null, string? Phone = null, long? SuccessorId = null);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        UserRules.DemandSectionFor(command.Roles, command.SectionId);
        var (email, number) = UserRules.DemandReachable(command.Email, command.Phone);
        var roster = await Roster.LoadAsync(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);
        if (user.ConcurrencyStamp != command.Stamp)
        {
            throw new DbUpdateConcurrencyException("The account was changed by somebody else.");
        }

        var had = (await users.GetRolesAsync(user)).Select(Enum.Parse<DeskRole>).ToHashSet();
        var lost = had.Except(command.Roles).ToHashSet();
        var left = user.SectionId != command.SectionId;
        var hasOtherPowers = left || !had.SetEquals(command.Roles);
        var name = UserRules.DemandName(command.DisplayName);
        var phone = seal.Follow(user.Phone, number);
        var isReachedElsewhere = user.Email != email || user.Phone != phone;
        var isTurnedAside = user.Id != actor.UserId && (isReachedElsewhere || user.DisplayName != name);
        var before = user.DisplayName == name ? "" : $"，原名{user.DisplayName}";
        if (user.Id == actor.UserId && hasOtherPowers)
        {
            throw new RuleViolationException("own-powers", "不能改变自己的岗位和科室，请由另一位系统管理员办理。", left ? "SectionId" : "Roles");
        }

        if (user.IsActive && (left || lost.Count > 0))
        {
            var field = left ? "SectionId" : "Roles";
            var after = new Capacity(user.Id, user.DisplayName, command.Roles.ToHashSet(), command.SectionId, null);
            await handOver.ExecuteAsync(user, after, Successors.One(command.SuccessorId), left ? "换科室" : "免去岗位", field, actor, ct);
        }

        user.DisplayName = name;
        user.SectionId = command.SectionId;
        (user.Email, user.Phone) = (email, phone);
        (await users.UpdateAsync(user)).Demand();
        (await users.RemoveFromRolesAsync(user, lost.Select(r => r.ToString()))).Demand();
        (await users.AddToRolesAsync(user, command.Roles.Except(had).Select(r => r.ToString()))).Demand();
        if (hasOtherPowers)
        {
            (await users.UpdateSecurityStampAsync(user)).Demand();
            await db.EndSessionsOfAsync(user.Id, ct);
        }

        var sentence = $"修改账号“{user.UserName}”（{user.DisplayName}{before}），岗位：{command.Roles.Words()}"
            + (had.SetEquals(command.Roles) ? "" : $"（原为{had.Words()}）") + (isReachedElsewhere ? "，联系方式已改" : "") + "。";
        db.RecordPower(
            actor, roster, user, (hasOtherPowers || isTurnedAside) && had.Concat(command.Roles).HavePower(),
            $"roles:{user.Id}:{user.ConcurrencyStamp}", "账号的岗位或联系方式有改动", sentence);

        await RevokeOfOutsiderAsync(user, command.Roles, actor, ct);
        await db.SaveChangesAsync(ct);
        await reseat.ExecuteAsync(actor, ct);
        await transaction.CommitAsync(ct);
    }

    // Whoever stands apart acts for nobody in the house.
    private async Task RevokeOfOutsiderAsync(DeskUser user, IReadOnlyList<DeskRole> roles, Actor actor, CancellationToken ct)
    {
        if (roles.Any(r => r.StandsApart()))
        {
            foreach (var standIn in await db.StandIns.Where(s => s.ByUserId == user.Id && s.RevokedAt == null).ToListAsync(ct))
            {
                standIn.Revoke(actor.Now);
            }
        }
    }
}
