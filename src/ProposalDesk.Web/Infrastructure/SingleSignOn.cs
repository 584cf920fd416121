using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The city's identity service by OpenID Connect: authorisation code with PKCE. It answers by a redirect, so that its cookies
/// need not be sent with what other sites post.
/// </summary>
public static class SingleSignOn
{
    public const string Scheme = "SingleSignOn";

    public static void AddSingleSignOn(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(SingleSignOnOptions.Section);
        builder.Services.AddOptions<SingleSignOnOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SingleSignOnOptions>, Rules>();
        builder.Services.AddSingleton<IdentityService>();
        if (section.Get<SingleSignOnOptions>() is { IsOn: true } options && Rules.ProblemOf(options) is null)
        {
            builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, o => Set(o, options));
        }
    }

    private static void Set(OpenIdConnectOptions elsewhere, SingleSignOnOptions options)
    {
        elsewhere.Authority = options.Authority;
        elsewhere.ClientId = options.ClientId;
        elsewhere.ClientSecret = options.ClientSecret;
        elsewhere.SignInScheme = IdentityConstants.ExternalScheme;
        elsewhere.RequireHttpsMetadata = new Uri(options.Authority!).Scheme == Uri.UriSchemeHttps;
        elsewhere.ResponseType = OpenIdConnectResponseType.Code;
        elsewhere.ResponseMode = OpenIdConnectResponseMode.Query;
        elsewhere.UsePkce = true;
        elsewhere.NonceCookie.SameSite = elsewhere.CorrelationCookie.SameSite = SameSiteMode.Lax;
        elsewhere.CallbackPath = "/sign-in/service/answer";
        // Only the person ends their session here.
        elsewhere.RemoteSignOutPath = elsewhere.SignedOutCallbackPath = default;
        elsewhere.BackchannelTimeout = TimeSpan.FromSeconds(10);
        elsewhere.SaveTokens = true;
        elsewhere.MapInboundClaims = false;
        elsewhere.GetClaimsFromUserInfoEndpoint = true;
        elsewhere.ClaimActions.Clear();
        if (options.Claim != "sub")
        {
            elsewhere.ClaimActions.MapUniqueJsonKey(options.Claim, options.Claim);
        }

        elsewhere.Events.OnRemoteFailure = async context =>
        {
            context.HandleResponse();
            await context.HttpContext.RequestServices.GetRequiredService<IdentityService>()
                .RefuseAsync(context.HttpContext, context.Failure, context.Properties);
        };
    }

    /// <summary>All that is needed, or none of it.</summary>
    private sealed class Rules : IValidateOptions<SingleSignOnOptions>
    {
        public ValidateOptionsResult Validate(string? name, SingleSignOnOptions options) => ProblemOf(options) is { } problem
            ? ValidateOptionsResult.Fail(problem)
            : ValidateOptionsResult.Success;

        internal static string? ProblemOf(SingleSignOnOptions options) => options switch
        {
            { IsOn: false } when options.Only || options.ClientId is { Length: > 0 } || options.ClientSecret is { Length: > 0 } =>
                "缺少设置 SingleSignOn__Authority：写明统一身份认证的网址；不用统一身份认证时，其他 SingleSignOn__ 设置也要去掉。"
                    + " SingleSignOn__Authority is missing: name the identity service, or remove the other SingleSignOn__ settings.",
            { IsOn: false } => null,
            _ when !IsSafe(options.Authority!) =>
                "设置 SingleSignOn__Authority 不是能用的网址：请写成 https://主机名/路径 的形式；http 只能用在本机地址。"
                    + " SingleSignOn__Authority has to be an https address; http is for this machine's own address only.",
            _ when string.IsNullOrWhiteSpace(options.ClientId) =>
                "缺少设置 SingleSignOn__ClientId：写明统一身份认证给本系统的客户端编号。"
                    + " SingleSignOn__ClientId is missing: the client id that the identity service has given the desk.",
            _ when string.IsNullOrWhiteSpace(options.Claim) =>
                "设置 SingleSignOn__Claim 是空的：写明哪一项是用户名，例如 preferred_username，或者去掉这项设置。"
                    + " SingleSignOn__Claim is empty: name the claim that is the user name, or remove it.",
            _ when string.IsNullOrWhiteSpace(options.Name) =>
                "设置 SingleSignOn__Name 是空的：写明登录按钮上的名称，例如 统一身份认证，或者去掉这项设置。"
                    + " SingleSignOn__Name is empty: write the word on the button, or remove it.",
            _ => null,
        };

        private static bool IsSafe(string authority) => Uri.TryCreate(authority, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps
                || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
    }
}
