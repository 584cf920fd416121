using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Audit;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ContactData;

/// <summary>What is held on one member: a copy for them, and its erasure where they ask for it.</summary>
[Route("contact-data/member")]
[ViewsOf("ContactData")]
public sealed class MemberDataController(MemberDataQuery query, MemberCopyQuery copy, EraseContactData erase) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Member(string? name, CancellationToken ct) =>
        Me.Is(DeskRole.Clerk) ? View(await query.RunAsync(BureauId, name, ct)) : Refused(ContactDataController.NotMine);

    [HttpGet("copy.xlsx")]
    public async Task<IActionResult> Copy(string? name, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(ContactDataController.NotMine);
        }

        if (await copy.RunAsync(BureauId, name, ct) is not { } pages)
        {
            return NotFound();
        }

        var forWhom = Me.StandsInTo(a => a.Is(DeskRole.Clerk));
        await RecordAsync(SecurityEventKind.PersonalData, forWhom, $"取得了{name!.Trim()}的全部信息。", "", ct);

        return await WorkbookAsync("委员代表的信息", pages, forWhom, ct);
    }

    [AskAgain]
    [HttpPost("erasure")]
    public async Task<IActionResult> Erase(string? name, ErasureForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(ContactDataController.NotMine);
        }

        var done = "";
        if (form.IsSure(ModelState)
            && await TryAsync(async () => done = await erase.ExecuteAsync(new(BureauId, name?.Trim() ?? "", form.Seen), Me, ct)))
        {
            Notice(done);
            return RedirectToAction(nameof(Member), new { name });
        }

        return View(nameof(Member), await query.RunAsync(BureauId, name, ct));
    }
}
