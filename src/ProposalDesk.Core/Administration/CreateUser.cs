using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>Opens an account. Its password was chosen by somebody else and is changed at the first sign-in.</summary>
public sealed class CreateUser(DeskContext db, UserManager<DeskUser> users, TimeProvider system)
{
    public sealed record Command(
        long BureauId, string UserName, string DisplayName, long? SectionId, IReadOnlyList<DeskRole> Roles, string InitialPassword,
        string? Email = null, string? Phone = null);

    public async Task<long> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        UserRules.DemandSectionFor(command.Roles, command.SectionId);
        var (email, phone) = UserRules.DemandReachable(command.Email, command.Phone);
        var roster = await Roster.LoadAsync(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var user = new DeskUser
        {
            UserName = command.UserName.Trim(),
            DisplayName = UserRules.DemandName(command.DisplayName),
            BureauId = command.BureauId,
            SectionId = command.SectionId,
            Email = email,
            Phone = phone,
            PasswordGivenAt = system.GetUtcNow().UtcDateTime,
        };

        (await users.CreateAsync(user, command.InitialPassword)).Demand();
        (await users.AddToRolesAsync(user, command.Roles.Select(r => r.ToString()))).Demand();
        var sentence = $"新建账号“{user.UserName}”（{user.DisplayName}），岗位：{command.Roles.Words()}。";
        db.RecordPower(actor, roster, user, command.Roles.HavePower(), $"account:{user.Id}", "新建了有权限的账号", sentence);

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return user.Id;
    }
}
