using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

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

    public static Task SignInAsync(this SignInManager<DeskUser> signIn, OpenSession.Opened opened) =>
        signIn.SignInAsync(opened.User, For(opened.SessionId));

    /// <summary>The old session has ended, with the password for instance; this window goes on in a new one.</summary>
    public static async Task SignInAnewAsync(this SignInManager<DeskUser> signIn, DeskContext db, DeskUser user, TimeProvider system,
        CancellationToken ct) =>
        await signIn.SignInAsync(user, For(await db.BeginSessionAsync(user.Id, system.GetUtcNow().UtcDateTime, ct)));

    private static AuthenticationProperties For(Guid session) => new(new Dictionary<string, string?> { [Item] = session.ToString() });
}
