using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.CalendarSubscription;

/// <summary>What a calendar program reads every hour: no cookie, no sign-in, only the secret address.</summary>
[Route("ical")]
[AllowAnonymous]
[LimitKnocks(Knock.Calendar)]
public sealed class CalendarFeedController(CalendarFeedQuery query) : AppController
{
    [HttpGet("{code}.ics"), HttpHead("{code}.ics")]
    public async Task<IActionResult> Read(string code, CancellationToken ct)
    {
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await query.RunAsync(code, ct) is not { } feed)
        {
            return NotFound();
        }

        var bytes = CalendarFile.Write(feed);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");

        return File(bytes, "text/calendar; charset=utf-8", lastModified: null, tag);
    }
}
