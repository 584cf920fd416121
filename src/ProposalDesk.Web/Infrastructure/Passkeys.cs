using System.Net;
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

    /// <summary>Why no browser makes or shows a passkey under the address by which the desk was reached; null where they do.</summary>
    public static string? WhyNotHere(HttpRequest request) => request.Host.Host switch
    {
        var host when IPAddress.TryParse(host, out _) =>
            "现在是用IP地址打开的，浏览器不能在IP地址上建立和使用通行密钥。请用本系统的主机名打开；没有主机名的，请用手机验证码。",
        var host when !request.IsHttps && !host.EndsWith("localhost", StringComparison.OrdinalIgnoreCase) =>
            "现在的网址不是https开头的，浏览器不能在这里建立和使用通行密钥。请用https的网址打开；没有的，请用手机验证码。",
        _ => null,
    };

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
