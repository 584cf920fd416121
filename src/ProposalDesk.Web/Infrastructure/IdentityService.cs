using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>What the desk asks of the city's identity service, and what it makes of the answers.</summary>
public sealed partial class IdentityService(
    IOptions<SingleSignOnOptions> options, IOptionsMonitor<OpenIdConnectOptions> elsewhere, TimeProvider system,
    ILogger<IdentityService> logger)
{
    /// <summary>Why nobody was let in; in the address of the page that says so.</summary>
    public enum Trouble
    {
        Refused,
        NotReached,
    }

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private const string AskedAtItem = "desk.asked-at";

    /// <param name="AskedAt">When the person was to prove themselves anew, in UTC; null at sign-in.</param>
    public sealed record Answer(
        string? UserName, DateTime? ProvedAt, SessionTicket.SignOn SignOn, DateTime? AskedAt);

    public bool IsOn => options.Value.IsOn;

    public string Sentence(Trouble trouble) => trouble switch
    {
        Trouble.NotReached => $"现在连不上{options.Value.Name}，请过几分钟再试；一直连不上，请告诉系统管理员。",
        _ => $"{options.Value.Name}没有办成这次登录：可能是您取消了，也可能是停留得太久。请再试一次；仍然不行，请联系系统管理员。",
    };

    /// <summary>Sends the browser there.</summary>
    /// <param name="back">The page that takes the answer.</param>
    /// <param name="isAgain">The service has to ask for the password, whoever it knows.</param>
    /// <returns>False where the service cannot be reached.</returns>
    public async Task<bool> AskAsync(HttpContext context, string back, bool isAgain)
    {
        var properties = new OpenIdConnectChallengeProperties { RedirectUri = back };
        if (isAgain)
        {
            (properties.Prompt, properties.MaxAge) = (OpenIdConnectPrompt.Login, TimeSpan.Zero);
            properties.Items[AskedAtItem] = system.GetUtcNow().UtcDateTime.Ticks.ToString(CultureInfo.InvariantCulture);
        }

        try
        {
            await DemandReachedAsync(context.RequestAborted);
            await context.ChallengeAsync(SingleSignOn.Scheme, properties);

            return true;
        }
        catch (Exception problem) when (IsOutOfReach(problem))
        {
            OutOfReach(logger, options.Value.Authority, problem);

            return false;
        }
    }

    /// <summary>What it has answered; taken once.</summary>
    public async Task<Answer?> TakeAnswerAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (result is not { Succeeded: true, Properties: { } properties } || properties.GetTokenValue("id_token") is not { } token)
        {
            return null;
        }

        var said = result.Principal.FindAll(c => c.Type is "amr" or "acr").Select(c => c.Value);
        DateTime? asked = properties.Items.TryGetValue(AskedAtItem, out var ticks)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new(at, DateTimeKind.Utc) : null;

        return new(result.Principal.FindFirstValue(options.Value.Claim), ProvedAt(result.Principal),
            new(token, options.Value.IsStrong(said)), asked);
    }

    /// <summary>Where the session there is ended; null where the service offers nothing, or elsewhere than it stands.</summary>
    public async Task<string?> EndOfSessionAsync(string token, Uri back, CancellationToken ct)
    {
        if (!IsOn)
        {
            return null;
        }

        try
        {
            await DemandReachedAsync(ct);
            var service = await elsewhere.Get(SingleSignOn.Scheme).ConfigurationManager!.GetConfigurationAsync(ct);

            return Uri.TryCreate(service.EndSessionEndpoint, UriKind.Absolute, out var end)
                && end.GetLeftPart(UriPartial.Authority) == options.Value.Origin
                ? QueryHelpers.AddQueryString(end.AbsoluteUri, new Dictionary<string, string?>
                {
                    ["id_token_hint"] = token,
                    ["client_id"] = options.Value.ClientId,
                    ["post_logout_redirect_uri"] = back.AbsoluteUri,
                })
                : null;
        }
        catch (Exception problem) when (IsOutOfReach(problem))
        {
            OutOfReach(logger, options.Value.Authority, problem);

            return null;
        }
    }

    /// <summary>An answer that is none: of another issuer, for another question, used before, or a refusal.</summary>
    internal async Task RefuseAsync(HttpContext context, Exception? why, AuthenticationProperties? properties)
    {
        NotAccepted(logger, why);
        var from = context.Caller();
        var db = context.RequestServices.GetRequiredService<DeskContext>();
        db.RecordSecurity(SecurityEventKind.SignInFailed, 0, "没有认出的人", from,
            $"登录没有成功：{options.Value.Name}的回答没有通过核对。");
        await db.SaveChangesAsync(context.RequestAborted);
        var page = properties?.Items.ContainsKey(AskedAtItem) == true ? "/account/proof/arrived" : "/sign-in";
        context.Response.Redirect($"{context.Request.PathBase}{page}?elsewhere={Trouble.Refused}");
    }

    // What it says of itself is kept for a day. Whether it is there is asked each time, so that nobody is sent to an address
    // that does not answer.
    private async Task DemandReachedAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_patience);
        var service = elsewhere.Get(SingleSignOn.Scheme);
        using var answer = await service.Backchannel.GetAsync(
            new Uri(service.MetadataAddress!), HttpCompletionOption.ResponseHeadersRead, limit.Token);
        answer.EnsureSuccessStatusCode();
    }

    private static bool IsOutOfReach(Exception problem) =>
        problem is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException;

    private static DateTime? ProvedAt(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "连不上统一身份认证 {Authority}。The identity service cannot be reached.")]
    private static partial void OutOfReach(ILogger logger, string? authority, Exception problem);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "统一身份认证的回答没有通过核对。An answer of the identity service was not accepted.")]
    private static partial void NotAccepted(ILogger logger, Exception? why);
}
