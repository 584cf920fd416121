using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>The browser somebody signs in with: known again by a cookie of its own, named in words for its owner.</summary>
public static class CallersDevice
{
    public const string CookieName = "desk-device";

    private static readonly (string Mark, string Name)[] _browsers =
    [
        ("MicroMessenger", "微信"), ("Edg", "Edge浏览器"), ("QQBrowser", "QQ浏览器"), ("360", "360浏览器"), ("Firefox", "Firefox浏览器"),
        ("Chrome", "Chrome浏览器"), ("Safari", "Safari浏览器"),
    ];

    private static readonly (string Mark, string Name)[] _systems =
    [
        ("HarmonyOS", "鸿蒙"), ("Android", "安卓"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Where this request comes from; a browser seen for the first time gets its cookie.</summary>
    public static SeenFrom SeenFrom(this HttpContext context)
    {
        var isHttps = context.RequestServices.GetRequiredService<IOptions<DeskOptions>>().Value.IsHttps;
        var name = isHttps ? $"__Host-{CookieName}" : CookieName;
        if (!Guid.TryParseExact(context.Request.Cookies[name], "N", out var browser))
        {
            browser = Guid.NewGuid();
        }

        context.Response.Cookies.Append(name, browser.ToString("N"), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = isHttps || context.Request.IsHttps,
            Path = "/",
            MaxAge = KnownDevice.ForgottenAfter,
            IsEssential = true,
        });

        return new(context.AddressOfCaller(), InWords(context.Request.Headers.UserAgent.ToString()), browser);
    }

    /// <summary>The same for the security log, without a cookie.</summary>
    public static Caller Caller(this HttpContext context) => new(
        context.AddressOfCaller(), InWords(context.Request.Headers.UserAgent.ToString()),
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <summary>Chrome浏览器（Windows）.</summary>
    public static string InWords(string userAgent)
    {
        var browser = _browsers.FirstOrDefault(b => userAgent.Contains(b.Mark, StringComparison.Ordinal)).Name ?? "其他浏览器";

        return _systems.FirstOrDefault(s => userAgent.Contains(s.Mark, StringComparison.Ordinal)).Name is { } system
            ? $"{browser}（{system}）"
            : browser;
    }
}
