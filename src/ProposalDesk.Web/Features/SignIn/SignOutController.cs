using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.SignIn;

[Route("sign-out")]
[AllowAnonymous]
public sealed class SignOutController(SignInManager<DeskUser> signIn, DeskContext db, IdentityService service) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (HttpContext.Person() is { } person)
        {
            await db.RecordAtOnceAsync(person.Actor, SecurityEventKind.SignOut, "退出登录。", "", ct);
        }

        var elsewhere = HttpContext.SignOnOf() is { } signOn
            ? await service.EndOfSessionAsync(signOn.Token, new Uri(new Uri(Request.GetEncodedUrl()), Url.Content("~/sign-in")), ct)
            : null;
        // On the server first: a copy of the cookie is worth nothing from here on.
        await db.EndSessionAsync(HttpContext.SessionId(), ct);
        await signIn.SignOutAsync();
        // What pages have kept in this browser goes too; browsers heed it over HTTPS.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        Notice("您已退出登录。");
        return Redirect(elsewhere ?? "~/sign-in");
    }
}
