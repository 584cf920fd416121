using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Lets somebody in whom the city's identity service has recognised. No account is made by it: a name nobody has here and a
/// closed account get the same answer.
/// </summary>
public sealed class OpenSessionBySingleSignOn(DeskContext db, UserManager<DeskUser> users, TimeProvider system, SecondFactors factors,
    SessionBook sessions, EmergencyPasswords emergency, IOptions<SingleSignOnOptions> options)
{
    public const string NotKnown = "not-known";

    /// <param name="UserName">As the service says it; null where it says none.</param>
    /// <param name="ProvedAt">When the person last proved to be themselves there, in UTC; null where it does not say.</param>
    /// <param name="IsStrong">They showed more there than a password.</param>
    public sealed record Command(string? UserName, DateTime? ProvedAt, bool IsStrong, SeenFrom From);

    public async Task<OpenSession.Opened> ExecuteAsync(Command command, CancellationToken ct)
    {
        var name = users.NormalizeName(command.UserName?.Trim()) ?? "";
        var user = name.Length == 0 ? null : await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        if (user is not { IsActive: true })
        {
            await db.RecordFailureAsync(user, command.From, system.GetUtcNow().UtcDateTime,
                user is null ? $"{options.Value.Name}里的用户名这里没有" : "账号已停用", ct);
            throw new RuleViolationException(NotKnown, "这里没有您可以使用的账号。");
        }

        if (!command.IsStrong && user.TwoFactorEnabled)
        {
            return new(user, null);
        }

        if (!command.IsStrong && await factors.NeedsPasskeyAsync(user, ct))
        {
            throw new RuleViolationException("passkey-needed", SecondFactors.PasskeyNeeded);
        }

        var ended = await emergency.EndAsync(user);

        return new(user, await sessions.OpenAsync(
            user, command.From, $"用{options.Value.Name}登录{ended}。", command.ProvedAt ?? DateTime.UnixEpoch, ct));
    }
}
