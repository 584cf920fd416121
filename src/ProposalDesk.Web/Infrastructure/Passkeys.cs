using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// What a browser says of a passkey, checked by Identity; whatever is broken, old or not asked for is no passkey.
/// </summary>
public static class Passkeys
{
    public static async Task<OpenSessionByPasskey.Shown?> AssertAsync(this SignInManager<DeskUser> signIn, string? credential) =>
        await CheckAsync(credential, signIn.PerformPasskeyAssertionAsync) is { User: { } user, Passkey: { } passkey }
            ? new(user, passkey)
            : null;

    public static async Task<UserPasskeyInfo?> AttestAsync(this SignInManager<DeskUser> signIn, string? credential) =>
        await CheckAsync(credential, signIn.PerformPasskeyAttestationAsync) is { Passkey: { } passkey } ? passkey : null;

    private static async Task<T?> CheckAsync<T>(string? credential, Func<string, Task<T>> check)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(credential))
        {
            return null;
        }

        try
        {
            return await check(credential);
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException or PasskeyException)
        {
            return null;
        }
    }
}
