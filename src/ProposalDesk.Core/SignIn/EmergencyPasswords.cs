using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// 应急密码: where the identity service stands instead of passwords, the one that was given on the server for a day on which
/// the service is away. Its owner does not change it, since no other would be accepted; it ends when they come in by the
/// service again, at the latest after <see cref="DeskUser.GivenPasswordLasts"/>.
/// </summary>
public sealed class EmergencyPasswords(
    DeskContext db, UserManager<DeskUser> users, DeskClock clock, TimeProvider system, IOptions<SingleSignOnOptions> singleSignOn)
{
    private bool IsForEmergency => singleSignOn.Value.IsInsteadOfPasswords;

    /// <summary>False where all that a person may have is a password that no longer counts.</summary>
    public bool Accepts(DeskUser user) =>
        !IsForEmergency || (user.HasPasswordOfTheServer && !user.HasStalePassword(system.GetUtcNow().UtcDateTime));

    /// <summary>The owner and the Director hear of its first use; saved with the session.</summary>
    internal async Task TellOfUseAsync(DeskUser user, CancellationToken ct)
    {
        var act = $"emergency-used:{user.Id}:{user.PasswordGivenAt?.Ticks}";
        if (!IsForEmergency || await db.Outbox.AnyAsync(m => m.Key == $"power:{act}:{user.Id}", ct))
        {
            return;
        }

        db.TellOfPower(Actor.Desk(clock.UtcNow), await Roster.LoadAsync(db, ct), [user.Id], act, "应急密码已经使用",
            $"有人用服务器上给的应急密码登录了{user.DisplayName}的账号。如果不是本人，请马上找系统管理员停用这个账号。");
    }

    /// <summary>The service has let its owner in.</summary>
    /// <returns>What the security log says of it; empty where there was none.</returns>
    internal async Task<string> EndAsync(DeskUser user)
    {
        if (!IsForEmergency || !user.HasPasswordOfTheServer)
        {
            return "";
        }

        user.ForgetGivenPassword();
        (await users.RemovePasswordAsync(user)).Demand();

        return "，应急密码作废";
    }
}
