using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Lets somebody in with name and password. A name nobody has, a closed account and a wrong password get the same answer,
/// after the same work. Whoever has a second factor is asked for it next (<see cref="OpenSessionByFactor"/>).
/// </summary>
public sealed class OpenSession(DeskContext db, UserManager<DeskUser> users, IPasswordHasher<DeskUser> hasher, SignInPace pace,
    TimeProvider system, SecondFactors factors, SessionBook sessions, EmergencyPasswords emergency,
    IOptions<SingleSignOnOptions> singleSignOn)
{
    private static readonly DeskUser _nobody = new() { DisplayName = "" };

    private static string? _nobodysHash;

    public sealed record Command(string UserName, string Password, SeenFrom From);

    /// <param name="SessionId">Null while the second factor is still to be shown.</param>
    public sealed record Opened(DeskUser User, Guid? SessionId);

    public async Task<Opened> ExecuteAsync(Command command, CancellationToken ct)
    {
        pace.Demand(command.UserName, command.From.Address);
        var name = users.NormalizeName(command.UserName.Trim());
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        var isRight = user?.PasswordHash is null
            ? hasher.VerifyHashedPassword(_nobody, _nobodysHash ??= hasher.HashPassword(_nobody, Guid.NewGuid()
                .ToString()), command.Password) is not PasswordVerificationResult.Failed
            : await users.CheckPasswordAsync(user, command.Password);
        var now = system.GetUtcNow().UtcDateTime;
        if (singleSignOn.Value.IsInsteadOfPasswords && !(isRight && user?.HasPasswordOfTheServer == true))
        {
            await db.RecordFailureAsync(user, command.From, now, "现在不用密码登录", ct);
            throw new RuleViolationException("no-passwords", pace.After(
                command.UserName, command.From.Address, "没有登录",
                $"：现在用{singleSignOn.Value.Name}登录，这里只接受在服务器上给的应急密码。"));
        }

        if (user is not { IsActive: true, PasswordHash: not null } || !isRight)
        {
            await db.RecordFailureAsync(user, command.From, now, user is { IsActive: false } ? "账号已停用" : "用户名或者密码不对", ct);
            throw new RuleViolationException("wrong-password", pace.After(
                command.UserName, command.From.Address, "用户名或者密码不对",
                $"，请重新填写。连续输错{SignInPace.FreeAttempts}次后，要等一会儿才能再试。"));
        }

        if (user.HasStalePassword(now))
        {
            var given = singleSignOn.Value.IsInsteadOfPasswords ? singleSignOn.Value.Password : "系统管理员给的密码";
            await db.RecordFailureAsync(user, command.From, now, $"{given}已经过期", ct);
            throw new RuleViolationException("stale-password", $"{given}只在{DeskUser.GivenPasswordLasts.Days}天内有效，现在已经过期。请系统管理员"
                + (singleSignOn.Value.IsInsteadOfPasswords ? "在服务器上再给一个。" : "重置密码，再用新给的密码登录。"));
        }

        if (user.TwoFactorEnabled)
        {
            return new(user, null);
        }

        if (await factors.NeedsPasskeyAsync(user, ct))
        {
            throw new RuleViolationException("passkey-needed", SecondFactors.PasskeyNeeded);
        }

        pace.Forget(command.UserName, command.From.Address);

        await emergency.TellOfUseAsync(user, ct);

        return new(user, await sessions.OpenAsync(user, command.From, $"用{singleSignOn.Value.Password}登录。", ct));
    }
}
