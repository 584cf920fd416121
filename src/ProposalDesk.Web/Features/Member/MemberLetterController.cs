using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Member;

/// <summary>The letter behind a personal link.</summary>
[Route("f/{code}/letters/{number:int}.pdf")]
[AllowAnonymous]
[LimitKnocks(Knock.Feedback)]
[Unlisted]
[ViewsOf("Member")]
public sealed partial class MemberLetterController(MemberQuery query, FileStore files, ILogger<MemberLetterController> log) : AppController
{
    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Letter(string code, int number, CancellationToken ct)
    {
        if (await query.LetterAsync(code, number, ct) is not { } sha256)
        {
            return await ClosedAsync("Unknown", StatusCodes.Status404NotFound, ct);
        }

        try
        {
            return File(await files.GetAsync(sha256, ct), "application/pdf");
        }
        catch (DamagedFileException damage)
        {
            LetterDamaged(log, damage);

            return await ClosedAsync("LetterDamaged", StatusCodes.Status503ServiceUnavailable, ct);
        }
    }

    private async Task<IActionResult> ClosedAsync(string view, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        return View(view, await ClosedLink.OfAsync(query, ct));
    }

    // Without the address, which holds the code.
    [LoggerMessage(Level = LogLevel.Error, Message = "A letter cannot be shown to its member")]
    private static partial void LetterDamaged(ILogger logger, Exception damage);
}
