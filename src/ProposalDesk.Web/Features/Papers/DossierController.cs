using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Dossiers;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Papers;

/// <summary>案卷: everything of a case in one file, or file by file.</summary>
[Route("proposals/{id:long}/papers")]
public sealed class DossierController(CaseGuard guard, DossierBinder binder) : AppController
{
    [HttpGet("dossier.pdf")]
    public Task<IActionResult> DossierPdf(long id, CancellationToken ct) =>
        DossierAsync(id, dossier => File(dossier.ToPdf(), "application/pdf", $"{dossier.Name}.pdf"), ct);

    [HttpGet("dossier.zip")]
    public Task<IActionResult> DossierZip(long id, CancellationToken ct) =>
        DossierAsync(id, dossier => File(dossier.ToZip(), "application/zip", $"{dossier.Name}.zip"), ct);

    // Scans of sheets and the whole text of the case are in it: who may not see those gets no dossier.
    private async Task<IActionResult> DossierAsync(long id, Func<Dossier, IActionResult> send, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (!ProposalAccess.MayHaveDossier(asked.Proposal, Me) || await binder.BindAsync(id, ct) is not { } dossier)
        {
            return NotFound();
        }

        await RecordAsync(SecurityEventKind.PersonalData, Me.StandsInTo(a => ProposalAccess.MayHaveDossier(asked.Proposal, a)),
            "打开了案卷。", asked.Proposal.NumberInWords, ct);

        return send(dossier);
    }
}
