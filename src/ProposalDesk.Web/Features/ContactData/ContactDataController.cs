using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.ContactData;

/// <summary>联系信息的保存期限: what has been kept long enough, looked at before it is erased.</summary>
[Route("contact-data")]
public sealed class ContactDataController(ContactDataQuery query, EraseContactData erase) : AppController
{
    internal const string NotMine = "委员、代表的联系信息由收文办理员管理。";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        Me.Is(DeskRole.Clerk) ? View(await query.RunAsync(BureauId, Me.Today, ct)) : Refused(NotMine);

    [AskAgain]
    [HttpPost("erasure")]
    public async Task<IActionResult> Erase(ErasureForm form, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(NotMine);
        }

        var done = "";
        if (form.IsSure(ModelState)
            && await TryAsync(async () => done = await erase.ExecuteAsync(new(BureauId, null, form.Seen), Me, ct)))
        {
            Notice(done);
            return RedirectToAction(nameof(Index));
        }

        return View(nameof(Index), await query.RunAsync(BureauId, Me.Today, ct));
    }
}
