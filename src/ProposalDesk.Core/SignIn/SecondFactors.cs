using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>
/// 第二重验证: the codes of an app on the phone, with recovery codes for the day it is lost. Passkeys stand beside it: each
/// is a factor of its own that needs no password.
/// </summary>
public sealed class SecondFactors(DeskContext db, UserManager<DeskUser> users)
{
    public const int RecoveryCodes = 10;

    internal const string PasskeyNeeded =
        "您的岗位必须用第二重验证：请按“用通行密钥登录”。存着通行密钥的设备不在身边，请系统管理员解除第二重验证。";

    private const string Provider = "[Desk]";
    private const string LastCode = "LastCode";

    // Where Identity's own store looks for the key.
    private const string KeyProvider = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";

    /// <summary>A role of theirs needs one, and it is a passkey: the password alone lets nobody in.</summary>
    public async Task<bool> NeedsPasskeyAsync(DeskUser user, CancellationToken ct)
    {
        var demanded = (await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == user.BureauId, ct)).RolesWithFactor;

        return demanded.Count > 0 && !user.TwoFactorEnabled
            && (await users.GetRolesAsync(user)).Any(r => demanded.Contains(Enum.Parse<DeskRole>(r)))
            && (await users.GetPasskeysAsync(user)).Count > 0;
    }

    /// <summary>What the app on the phone is given; anew for whoever has not turned it on.</summary>
    public async Task<string> KeyToSetUpAsync(DeskUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
        {
            return key;
        }

        try
        {
            // Not by ResetAuthenticatorKeyAsync, which gives the person another stamp: whoever only looked at the page would be
            // signed out everywhere two minutes later.
            if ((await users.SetAuthenticationTokenAsync(user, KeyProvider, KeyName, users.GenerateNewAuthenticatorKey())).Succeeded)
            {
                return (await users.GetAuthenticatorKeyAsync(user))!;
            }
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // The same, found out by another row.
        }

        // Another window of theirs was first: both show what that one was given.
        db.ChangeTracker.Clear();

        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    /// <returns>Recovery codes, shown once and never again.</returns>
    public async Task<IReadOnlyList<string>> TurnOnAsync(DeskUser user, string code)
    {
        if (!await AcceptsCodeAsync(user, Digits(code)))
        {
            throw new RuleViolationException("wrong-code", "验证码不对。请先用手机验证器扫上面的二维码，再填写它现在显示的6位数字；手机的时间要准。", "Code");
        }

        (await users.SetTwoFactorEnabledAsync(user, true)).Demand();

        return await RenewRecoveryCodesAsync(user);
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(DeskUser user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];

    /// <summary>All of it goes: the app's key, recovery codes and passkeys.</summary>
    public async Task RemoveAllAsync(DeskUser user)
    {
        await TurnOffAsync(user);
        foreach (var passkey in await users.GetPasskeysAsync(user))
        {
            (await users.RemovePasskeyAsync(user, passkey.CredentialId)).Demand();
        }
    }

    public async Task TurnOffAsync(DeskUser user)
    {
        (await users.SetTwoFactorEnabledAsync(user, false)).Demand();
        (await users.ResetAuthenticatorKeyAsync(user)).Demand();
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
    }

    /// <summary>A code of the app that has not been used, or a recovery code, which is used up by it.</summary>
    public async Task<bool> AcceptsAsync(DeskUser user, string code) =>
        user.TwoFactorEnabled
        && (await AcceptsCodeAsync(user, Digits(code)) || (await users.RedeemTwoFactorRecoveryCodeAsync(user, code.Trim())).Succeeded);

    // Whoever looks over a shoulder gains nothing: a code counts once.
    private async Task<bool> AcceptsCodeAsync(DeskUser user, string code)
    {
        if (code.Length != 6 || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return false;
        }

        var used = await users.GetAuthenticationTokenAsync(user, Provider, LastCode);
        if (used is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(used), Encoding.ASCII.GetBytes(code)))
        {
            return false;
        }

        (await users.SetAuthenticationTokenAsync(user, Provider, LastCode, code)).Demand();

        return true;
    }

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));
}
