using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Sections;

[Route("administration/sections")]
[Authorize(Policies.Administer)]
public sealed class SectionsController(SectionsQuery query, SaveSection save, SwitchSection onOff) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await query.RunAsync(BureauId, ct));

    [HttpGet("new")]
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long? id, CancellationToken ct) =>
        await query.FindAsync(BureauId, id, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost("new")]
    [HttpPost("{id:long}")]
    public async Task<IActionResult> Edit(long? id, [Bind(Prefix = "Form")] SectionForm form, CancellationToken ct)
    {
        if (await query.FindAsync(BureauId, id, form, ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryAsync(() => save.ExecuteAsync(form.ToCommand(BureauId, id), Me, ct), "Form"))
        {
            return View(page);
        }

        Notice(id is null ? $"已新设{form.Name}。" : $"{form.Name}已经保存。");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:long}/state")]
    public async Task<IActionResult> Switch(long id, bool active, long? successorId, CancellationToken ct)
    {
        if (await query.FindAsync(BureauId, id, null, ct) is not { } page)
        {
            return NotFound();
        }

        if (!await TryAsync(() => onOff.ExecuteAsync(new(id, active, successorId), Me, ct)))
        {
            return View("Edit", page);
        }

        Notice($"{page.Form.Name}已经{(active ? "恢复" : "停用")}。");
        return RedirectToAction(nameof(Index));
    }
}
