using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Commitments;

/// <summary>承诺事项 register and 回头看.</summary>
[Route("commitments")]
public sealed class CommitmentsController(CommitmentsQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CommitmentsFilter filter, CancellationToken ct) => View(await query.RunAsync(filter, BureauId, Me, ct));

    /// <summary>The follow-up sheet of a year; with reasons and evidence, so not for observers.</summary>
    [HttpGet("follow-up-{year:int}.pdf")]
    public async Task<IActionResult> FollowUp(int year, [FromServices] ITypesetter typesetter, [FromServices] DeskContext db, CancellationToken ct)
    {
        if (ProposalAccess.IsOnlyObserver(Me))
        {
            return NotFound();
        }

        var lines = await query.FollowUpAsync(year, BureauId, Me, ct);
        var bureau = await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == BureauId, ct);

        return File(await typesetter.RenderAsync(FollowUpSheet.Of(year, lines, bureau, Me.Today), ct), "application/pdf");
    }
}
