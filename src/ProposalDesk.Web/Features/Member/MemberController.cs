using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ProposalDesk.Core.Documents;
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
[EnableRateLimiting(RateLimits.Feedback)]
public sealed partial class MemberController(MemberQuery query, ILogger<MemberController> log) : AppController
{
    /// <summary>For a code typed from paper.</summary>
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Enter(string? code, CancellationToken ct)
    {
        Hide();
        var typed = new string([.. (code ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        if (typed.Length > 0)
        {
            return LocalRedirect($"~/f/{typed}");
        }

        return View("Enter", await ClosedAsync(ct));
    }

    [HttpGet("{code}"), HttpHead("{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken ct)
    {
        Hide();
        return await query.RunAsync(code, ct) is { } page
            ? View("Show", new MemberScreen(page, new MemberForm { Rating = page.Answer?.Rating, Comment = page.Answer?.Comment }))
            : await UnknownAsync(ct);
    }

    [HttpPost("{code}")]
    public async Task<IActionResult> Answer(string code, MemberForm form, [FromServices] AnswerSheet answer, CancellationToken ct)
    {
        Hide();
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

    [HttpGet("{code}/letters/{number:int}.pdf"), HttpHead("{code}/letters/{number:int}.pdf")]
    public async Task<IActionResult> Letter(string code, int number, [FromServices] FileStore files, CancellationToken ct)
    {
        Hide();
        if (await query.LetterAsync(code, number, ct) is not { } sha256)
        {
            return await UnknownAsync(ct);
        }

        try
        {
            return File(await files.GetAsync(sha256, ct), "application/pdf");
        }
        catch (DamagedFileException damage)
        {
            LetterDamaged(log, damage);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;

            return View("LetterDamaged", await ClosedAsync(ct));
        }
    }

    private void Hide()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private async Task<ClosedLink> ClosedAsync(CancellationToken ct) =>
        await query.BureauAsync(ct) is { } bureau ? new(bureau.Bureau, bureau.Phone) : new(null, null);

    private async Task<IActionResult> UnknownAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown", await ClosedAsync(ct));
    }

    // without the address, which holds the code
    [LoggerMessage(Level = LogLevel.Error, Message = "A letter cannot be shown to its member")]
    private static partial void LetterDamaged(ILogger logger, Exception damage);
}
