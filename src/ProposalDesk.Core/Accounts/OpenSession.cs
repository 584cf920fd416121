using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>
/// Lets somebody in with name and password. A name nobody has, a closed account and a wrong password get the same answer,
/// after the same work.
/// </summary>
public sealed class OpenSession(
    DeskContext db, UserManager<DeskUser> users, IPasswordHasher<DeskUser> hasher, SignInPace pace, TimeProvider system)
{
    private static readonly DeskUser _nobody = new() { DisplayName = "" };

    private static string? _nobodysHash;

    /// <param name="Address">Where it is asked from.</param>
    public sealed record Command(string UserName, string Password, string Address);

    public sealed record Opened(DeskUser User, Guid SessionId);

    public async Task<Opened> ExecuteAsync(Command command, CancellationToken ct)
    {
        if (pace.Begin(command.UserName, command.Address) is { } wait)
        {
            throw new RuleViolationException("slow-down", $"密码连续输错{SignInPace.FreeAttempts}次，{Until(wait)}也可以请系统管理员重置密码。");
        }

        var name = users.NormalizeName(command.UserName.Trim());
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == name, ct);
        var isRight = user?.PasswordHash is null
            ? hasher.VerifyHashedPassword(_nobody, _nobodysHash ??= hasher.HashPassword(_nobody, Guid.NewGuid()
                .ToString()), command.Password) is not PasswordVerificationResult.Failed
            : await users.CheckPasswordAsync(user, command.Password);
        if (user is not { IsActive: true, PasswordHash: not null } || !isRight)
        {
            var next = pace.WaitOf(command.UserName, command.Address);

            throw new RuleViolationException("wrong-password", next > TimeSpan.Zero
                ? $"用户名或者密码不对。已经连续输错，{Until(next)}在别的地方登录不受影响。"
                : $"用户名或者密码不对，请重新填写。连续输错{SignInPace.FreeAttempts}次后，要等一会儿才能再试。");
        }

        pace.Forget(command.UserName, command.Address);

        return new(user, await db.BeginSessionAsync(user.Id, system.GetUtcNow().UtcDateTime, ct));
    }

    // 请等2分钟（10:32以后）再试。
    private string Until(TimeSpan wait)
    {
        var at = system.GetUtcNow().UtcDateTime.Add(wait).ToBeijing();
        var howLong = wait <= TimeSpan.FromMinutes(1)
            ? $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}秒"
            : $"{(int)Math.Ceiling(wait.TotalMinutes)}分钟";

        return $"请等{howLong}（{at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}以后）再试。";
    }
}
