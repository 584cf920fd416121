using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Moving;

/// <summary>改由另一科室承办, after seeing the list of titles.</summary>
[Route("moving")]
public sealed class MovingController(MovingQuery page, MoveCases move) : AppController
{
    [HttpGet("~/proposals/{id:long}/moving")]
    public Task<IActionResult> One(long id, CancellationToken ct) => ShowAsync(new MovingForm { Ids = [id] }, new ListFilter(), ct);

    [HttpGet("")]
    public Task<IActionResult> New(MovingForm form, ListFilter filter, CancellationToken ct)
    {
        // Nothing has been sent yet that could be wrong.
        ModelState.Clear();

        return ShowAsync(form, filter, ct);
    }

    [HttpPost("")]
    public async Task<IActionResult> Move(MovingForm form, CancellationToken ct)
    {
        form.Cases ??= "";
        var (cases, happened) = (form.Shown(), "");
        if (!ModelState.IsValid || !await TryAsync(
            async () => happened = await move.ExecuteAsync(new(BureauId, cases, form.SectionId, form.Reason), Me, ct)))
        {
            return await ShowAsync(form, new ListFilter(), ct);
        }

        Notice(happened);

        return cases.Count == 1 ? Redirect(Url.ForCase(cases[0])) : LocalRedirect("~/proposals");
    }

    private async Task<IActionResult> ShowAsync(MovingForm form, ListFilter filter, CancellationToken ct) => Me.Is(DeskRole.Clerk)
        ? View("New", await page.RunAsync(form, filter, BureauId, Me, ct))
        : Refused("改由另一科室承办由收文办理员办理。");
}
