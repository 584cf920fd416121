using System.Globalization;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>security.txt (RFC 9116): where whoever finds a weakness turns to; only where the bureau has named somebody.</summary>
public static class SecurityContact
{
    // A file that is older than this is not believed any more; it is written anew each time it is asked for.
    private static readonly TimeSpan _holds = TimeSpan.FromDays(180);

    public static void MapSecurityContact(this WebApplication app) => app
        .MapGet("/.well-known/security.txt", (IOptions<DeskOptions> desk, TimeProvider time) => desk.Value.SecurityContact is { } contact
            ? Results.Text(string.Create(
                CultureInfo.InvariantCulture,
                $"Contact: {contact}\nExpires: {time.GetUtcNow() + _holds:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: zh, en\n"))
            : Results.NotFound())
        .AllowAnonymous().ShortCircuit();
}
