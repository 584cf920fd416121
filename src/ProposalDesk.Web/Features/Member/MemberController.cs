using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Member;

/// <summary>
/// The page behind a personal link. Whoever has the code may answer, so forms need no antiforgery token: the page
/// works without cookies and may stay open for weeks.
/// </summary>
[Route("f")]
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[LimitKnocks(Knock.Feedback)]
[Unlisted]
public sealed class MemberController(MemberQuery query) : AppController
{
    /// <summary>For a code typed from paper.</summary>
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Enter(string? code, CancellationToken ct)
    {
        var typed = new string([.. (code ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        if (typed.Length > 0)
        {
            return LocalRedirect($"~/f/{typed}");
        }

        return View("Enter", await ClosedLink.OfAsync(query, ct));
    }

    [HttpGet("{code}"), HttpHead("{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken ct)
    {
        return await query.RunAsync(code, ct) is { } page
            ? View("Show", new MemberScreen(page, new MemberForm { Rating = page.Answer?.Rating, Comment = page.Answer?.Comment }))
            : await UnknownAsync(ct);
    }

    [HttpPost("{code}")]
    public async Task<IActionResult> Answer(string code, MemberForm form, [FromServices] AnswerSheet answer, CancellationToken ct)
    {
        if (await query.RunAsync(code, ct) is not { } page)
        {
            return await UnknownAsync(ct);
        }

        if (ModelState.IsValid && await TryAsync(() => answer.ExecuteAsync(new(code, form.Rating, form.Comment), ct)))
        {
            return LocalRedirect($"~/f/{Uri.EscapeDataString(code)}?received=1");
        }

        return View("Show", new MemberScreen(page, form));
    }

    private async Task<IActionResult> UnknownAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown", await ClosedLink.OfAsync(query, ct));
    }
}
