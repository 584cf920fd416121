using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.BureauSettings;

[Route("administration/bureau")]
[Authorize(Policies.Administer)]
public sealed class BureauSettingsController(BureauSettingsQuery query, ChangeBureauSettings change) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.RunAsync(BureauId, ct));

    [HttpPost("")]
    public async Task<IActionResult> Index(BureauForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await TryAsync(() => change.ExecuteAsync(form.ToCommand(BureauId), Me, ct)))
        {
            return View(form);
        }

        Notice("本局设置已经保存，从下一份文件起生效；已经签发的文件不变。");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>A sample letter with what is typed and not yet saved: the real PDF.</summary>
    [HttpPost("preview")]
    public async Task<IActionResult> Preview(BureauForm form, [FromServices] ITypesetter typesetter, [FromServices] DeskClock clock, CancellationToken ct)
    {
        byte[]? pdf = null;
        if (ModelState.IsValid && await TryAsync(async () => pdf = await SampleAsync(form, typesetter, clock.Today, ct)))
        {
            Response.Headers.CacheControl = "no-store";

            return File(pdf!, "application/pdf");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

        return View("PreviewFailed", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).First());
    }

    private async Task<byte[]> SampleAsync(BureauForm form, ITypesetter typesetter, DateOnly today, CancellationToken ct)
    {
        var bureau = new Bureau { Name = "", ShortName = "", LetterMark = "" };
        form.ToCommand(BureauId).Fill(bureau);
        try
        {
            return await typesetter.RenderAsync(LetterSample.Of(bureau, today), ct);
        }
        catch (TypesettingException problem)
        {
            throw new RuleViolationException("not-typesettable", problem.Message);
        }
    }
}
