using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Opens an account. Its password was chosen by somebody else and is changed at the first sign-in; where the identity service
/// stands instead of passwords it has none.
/// </summary>
public sealed class CreateUser(
    DeskContext db, UserManager<DeskUser> users, TimeProvider system, IOptions<SingleSignOnOptions> singleSignOn)
{
    public sealed record Command(
        long BureauId, string UserName, string DisplayName, long? SectionId, IReadOnlyList<DeskRole> Roles,
        string? Email = null, string? Phone = null);

    /// <returns>The password to begin with; null where there are none.</returns>
    public async Task<string?> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        UserRules.DemandSectionFor(command.Roles, command.SectionId);
        var (email, phone) = UserRules.DemandReachable(command.Email, command.Phone);
        var roster = await Roster.LoadAsync(db, ct);
        var password = singleSignOn.Value.IsInsteadOfPasswords ? null : InitialPassword.Make();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        var user = new DeskUser
        {
            UserName = command.UserName.Trim(),
            DisplayName = UserRules.DemandName(command.DisplayName),
            BureauId = command.BureauId,
            SectionId = command.SectionId,
            Email = email,
            Phone = phone,
            PasswordGivenAt = password is null ? null : system.GetUtcNow().UtcDateTime,
        };

        (password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password)).Demand();
        (await users.AddToRolesAsync(user, command.Roles.Select(r => r.ToString()))).Demand();
        var sentence = $"新建账号“{user.UserName}”（{user.DisplayName}），岗位：{command.Roles.Words()}。";
        db.RecordPower(actor, roster, user, command.Roles.HavePower(), $"account:{user.Id}", "新建了有权限的账号", sentence);

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return password;
    }
}
