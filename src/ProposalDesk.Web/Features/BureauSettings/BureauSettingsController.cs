using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.BureauSettings;

[Route("administration/bureau")]
[Authorize(Policies.Administer)]
public sealed class BureauSettingsController(BureauSettingsQuery query, ChangeBureauSettings change, ITypesetter typesetter)
    : SampleController(typesetter)
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

    /// <summary>A sample letter with what is typed and not yet saved.</summary>
    [HttpPost("preview")]
    public Task<IActionResult> Preview(BureauForm form, [FromServices] DeskClock clock, CancellationToken ct) => SampleAsync(async () =>
    {
        var bureau = new Bureau { Name = "", ShortName = "", LetterMark = "" };
        form.ToCommand(BureauId).Fill(bureau);

        return LetterSample.Reply(bureau, await query.NextReplyNumberAsync(BureauId, clock.Today.Year, ct), clock.Today);
    }, ct);
}
