using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// What follows from how the desk is reached: where PublicUrl begins with https every cookie is bound to this host and to
/// HTTPS; what a proxy says of the caller is believed only of those named in Desk__Proxies.
/// </summary>
public static partial class DeskTransport
{
    public static void AddDeskTransport(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<DeskOptions>>((cookies, desk) => Bind(cookies.Cookie, "desk", desk.Value));
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IOptions<DeskOptions>>((cookies, desk) => Bind(cookies.Cookie, "desk-factor", desk.Value));
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme)
            .Configure<IOptions<DeskOptions>>((cookies, desk) => Bind(cookies.Cookie, "desk-elsewhere", desk.Value));
        builder.Services.AddOptions<OpenIdConnectOptions>(SingleSignOn.Scheme).Configure<IOptions<DeskOptions>>((elsewhere, desk) =>
        {
            Bind(elsewhere.NonceCookie, "desk-nonce.", desk.Value);
            Bind(elsewhere.CorrelationCookie, "desk-state.", desk.Value);
        });
        builder.Services.AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<DeskOptions>>((forms, desk) => Bind(forms.Cookie, "desk-forms", desk.Value));
        builder.Services.AddOptions<CookieTempDataProviderOptions>()
            .Configure<IOptions<DeskOptions>>((notices, desk) => Bind(notices.Cookie, "desk-notice", desk.Value));
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<DeskOptions>>((forwarded, desk) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in desk.Value.ProxyNetworks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    /// <summary>Before everything that asks where a request comes from. A proxy that nobody has named is told of once.</summary>
    public static void UseDeskTransport(this WebApplication app)
    {
        var desk = app.Services.GetRequiredService<IOptions<DeskOptions>>().Value;
        var proxies = desk.ProxyNetworks;
        var isTold = 0;
        app.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
                && context.Connection.RemoteIpAddress is { } address && !proxies.Any(p => Includes(p, address))
                && Interlocked.Exchange(ref isTold, 1) == 0)
            {
                UnknownProxy(app.Logger, address);
            }

            return next();
        });
        // The framework takes an empty list for everybody.
        if (proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        // HTTPS ends before this process, whether or not what stands there says so: forms refuse to be shown otherwise.
        if (desk.IsHttps)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;

                return next();
            });
        }
    }

    private static bool Includes(System.Net.IPNetwork network, IPAddress address) =>
        network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // The prefix makes browsers refuse the cookie from any other host, path or without HTTPS.
    private static void Bind(CookieBuilder cookie, string name, DeskOptions desk)
    {
        cookie.Name = desk.IsHttps ? $"__Host-{name}" : name;
        cookie.Path = desk.IsHttps ? "/" : cookie.Path;
        cookie.SecurePolicy = desk.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.HttpOnly = true;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "收到 {Address} 转来的请求，但它不在 Desk__Proxies 里，所有来访者的地址都会记成它的。请设置 Desk__Proxies={Address}。"
            + " A proxy that is not named in Desk__Proxies passes requests on: all callers are taken for one.")]
    private static partial void UnknownProxy(ILogger logger, IPAddress address);
}
