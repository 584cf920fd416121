using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>Who has signed in at this desk.</summary>
public abstract partial class DeskFixture
{
    private readonly ConcurrentDictionary<string, (Guid Session, Cookie Cookie)> _signedIn = new();

    /// <summary>
    /// A browser in which this person has signed in: the first by the real form, later ones with the cookie that gave, as from
    /// another window, for as long as its session stands and is proved. The form and the first page behind it took a tenth of
    /// all time.
    /// </summary>
    public async Task<Browser> SignInAsync(string userName, string password = Password)
    {
        if (IsOnKestrel)
        {
            return await SignInByFormAsync(userName, password);
        }

        var jar = CookiesOfThisDevice();
        var browser = new Browser(ClientWith(jar));
        if (_signedIn.TryGetValue(userName, out var earlier) && await StandsAsync(earlier.Session))
        {
            jar.Add(earlier.Cookie);

            return browser;
        }

        await browser.SignInAsync(userName, password);
        if (jar.GetAllCookies()["desk"] is { } cookie)
        {
            _signedIn[userName] = (await NewestSessionAsync(userName), new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));
        }

        return browser;
    }

    /// <summary>A browser in which this person has signed in by the real form, in a session of its own.</summary>
    public async Task<Browser> SignInByFormAsync(string userName, string password = Password)
    {
        var browser = Anonymous();
        await browser.SignInAsync(userName, password);

        return browser;
    }

    // With half the time left, no test is asked again who is there because the machine is slow.
    private Task<bool> StandsAsync(Guid session)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var since = now - (SignInSession.ProofLasts / 2);

        return WithDbAsync(db => db.SignInSessions.AnyAsync(s =>
            s.Id == session && s.EndsAt > now && s.ProvedAt > since && s.LastSeenAt > since));
    }

    private Task<Guid> NewestSessionAsync(string userName) => WithDbAsync(db => db.SignInSessions
        .Where(s => db.Users.Any(u => u.Id == s.UserId && u.UserName == userName))
        .OrderByDescending(s => s.StartedAt).Select(s => s.Id).FirstAsync());
}
