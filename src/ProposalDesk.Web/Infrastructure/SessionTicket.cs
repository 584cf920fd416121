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

    /// <summary>All zeros, which is nobody's, for a cookie without one.</summary>
    public static Guid SessionId(this HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.Items.TryGetValue(Item, out var id) == true
            && Guid.TryParse(id, out var session)
            ? session
            : Guid.Empty;

    public static Task SignInAsync(this SignInManager<DeskUser> signIn, DeskUser user, Guid session) =>
        signIn.SignInAsync(user, new AuthenticationProperties(new Dictionary<string, string?> { [Item] = session.ToString() }));

    /// <summary>The password was right; who it was is kept for the few minutes in which the second factor is shown.</summary>
    public static Task AskForFactorAsync(this HttpContext context, DeskUser user) => context.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, $"{user.Id}")], IdentityConstants.TwoFactorUserIdScheme)));
}
