using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Intake;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Import;

/// <summary>放弃: an import that nobody confirms.</summary>
[Route("import/{publicId:guid}/discard")]
public sealed class DiscardImportController(DiscardImport discard) : AppController
{
    [HttpPost("")]
    public async Task<IActionResult> Discard(Guid publicId, CancellationToken ct)
    {
        if (!Me.Is(DeskRole.Clerk))
        {
            return Refused(ImportController.NotMine);
        }

        var name = await discard.ExecuteAsync(new(publicId), Me, ct);
        Notice(name is null ? "这次导入已经确认或放弃过。" : $"已放弃导入《{name}》，没有登记任何件。");

        return Redirect(Url.Content("~/import"));
    }
}
