using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Commitments;

/// <summary>承诺事项 register and 回头看.</summary>
[Route("commitments")]
[Authorize(Policies.SeeCases)]
public sealed class CommitmentsController(CommitmentsQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CommitmentsFilter filter, CancellationToken ct) =>
        View(await query.RunAsync(filter, BureauId, Me, ct));

    /// <summary>The follow-up sheet of a year; with reasons and evidence, so not for observers.</summary>
    [HttpGet("follow-up-{year:int}.pdf")]
    public async Task<IActionResult> FollowUp(int year, [FromServices] FollowUpQuery followUp, [FromServices] ITypesetter typesetter,
        CancellationToken ct) =>
        ProposalAccess.IsOnlyObserver(Me) ? NotFound() : File(await typesetter.RenderAsync(
            await followUp.RunAsync(year, BureauId, Me, ct) with { SpellsMissing = true }, ct), "application/pdf");
}
