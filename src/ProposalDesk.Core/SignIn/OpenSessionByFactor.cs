using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// Lets somebody in whose password was right, or whom the identity service knows, with a code of the app on their phone or a
/// recovery code.
/// </summary>
public sealed class OpenSessionByFactor(UserManager<DeskUser> users, SecondFactors factors, SignInPace pace, SessionBook sessions,
    DeskContext db, TimeProvider system, EmergencyPasswords emergency, IOptions<SingleSignOnOptions> singleSignOn)
{
    /// <param name="IsKnownElsewhere">The identity service came before, not a password.</param>
    public sealed record Command(long UserId, string Code, SeenFrom From, bool IsKnownElsewhere);

    public async Task<OpenSession.Opened> ExecuteAsync(Command command, CancellationToken ct)
    {
        var user = await users.FindByIdAsync($"{command.UserId}");
        if (user is not { IsActive: true })
        {
            throw new RuleViolationException("gone", "这个账号已经停用，不能登录。");
        }

        pace.Demand(user.UserName!, command.From.Address);
        if (!await factors.AcceptsAsync(user, command.Code))
        {
            await db.RecordFailureAsync(user, command.From, system.GetUtcNow().UtcDateTime, "验证码不对", ct);
            throw new RuleViolationException("wrong-code", pace.After(
                user.UserName!, command.From.Address, "验证码不对", "。请填写手机验证器上现在显示的6位数字；每个验证码只能用一次。"), "Code");
        }

        pace.Forget(user.UserName!, command.From.Address);

        var how = command.IsKnownElsewhere ? singleSignOn.Value.Name : singleSignOn.Value.Password;
        var ended = command.IsKnownElsewhere ? await emergency.EndAsync(user) : "";

        return new(user, await sessions.OpenAsync(user, command.From, $"用{how}和验证码登录{ended}。", ct));
    }
}
