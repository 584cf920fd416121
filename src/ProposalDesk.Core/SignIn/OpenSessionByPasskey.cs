using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Lets somebody in whose device has proved them by finger, face or its own code: that is two factors already.
/// </summary>
public sealed class OpenSessionByPasskey(
    UserManager<DeskUser> users, SessionBook sessions, DeskContext db, TimeProvider system, IOptions<SingleSignOnOptions> singleSignOn)
{
    /// <summary>A passkey whose signature was right.</summary>
    public sealed record Shown(DeskUser User, UserPasskeyInfo Passkey);

    /// <param name="Passkey">Null where what the browser sent was none.</param>
    public sealed record Command(Shown? Passkey, SeenFrom From);

    public async Task<OpenSession.Opened> ExecuteAsync(Command command, CancellationToken ct)
    {
        if (command.Passkey is not { User.IsActive: true } shown)
        {
            await db.RecordFailureAsync(
                command.Passkey?.User, command.From, system.GetUtcNow().UtcDateTime, "通行密钥没有通过验证", ct);
            throw new RuleViolationException("wrong-passkey", $"这个通行密钥没有通过验证。请再试一次，或者用{singleSignOn.Value.Key}登录。");
        }

        // With how often it has been used, by which a copy gives itself away.
        (await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Demand();

        return new(shown.User, await sessions.OpenAsync(shown.User, command.From, "用通行密钥登录。", ct));
    }
}
