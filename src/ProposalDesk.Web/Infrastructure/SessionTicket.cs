using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The session a cookie belongs to: its id travels in the cookie, encrypted, and is looked up with the person at each
/// request.
/// </summary>
public static class SessionTicket
{
    private const string Item = "desk.session";
    private const string TokenItem = "desk.single-sign-on";
    private const string StrongItem = "desk.strong";

    /// <summary>What the identity service said of the person; null where they signed in here.</summary>
    /// <param name="Token">Its own, by which it knows whose session ends.</param>
    /// <param name="IsStrong">More was shown there than a password.</param>
    public sealed record SignOn(string Token, bool IsStrong);

    /// <summary>Null for whoever signed in by password or passkey.</summary>
    public static SignOn? SignOnOf(this HttpContext context) =>
        SignOnIn(context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties);

    /// <summary>The same, of whoever still has to show their second factor.</summary>
    public static async Task<SignOn?> SignOnBeforeFactorAsync(this HttpContext context) =>
        SignOnIn((await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Properties);

    private static SignOn? SignOnIn(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(TokenItem, out var token) == true && token is not null
            ? new(token, properties.Items.ContainsKey(StrongItem))
            : null;

    private static AuthenticationProperties Properties(SignOn? signOn)
    {
        var properties = new AuthenticationProperties();
        if (signOn is not null)
        {
            properties.Items[TokenItem] = signOn.Token;
            if (signOn.IsStrong)
            {
                properties.Items[StrongItem] = "";
            }
        }

        return properties;
    }

    /// <summary>All zeros, which is nobody's, for a cookie without one.</summary>
    public static Guid SessionId(this HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(Item, out var id) == true
            && Guid.TryParse(id, out var session)
            ? session
            : Guid.Empty;

    public static Task SignInAsync(this SignInManager<DeskUser> signIn, DeskUser user, Guid session, SignOn? signOn = null)
    {
        var properties = Properties(signOn);
        properties.Items[Item] = session.ToString();

        return signIn.SignInAsync(user, properties);
    }

    /// <summary>
    /// The password was right, or the identity service knows them; who it was is kept for the few minutes in which the second
    /// factor is shown.
    /// </summary>
    public static Task AskForFactorAsync(this HttpContext context, DeskUser user, SignOn? signOn = null) => context.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, $"{user.Id}")], IdentityConstants.TwoFactorUserIdScheme)),
        Properties(signOn));
}
