using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProposalDesk.Core;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Batches;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Batch;

/// <summary>What a batch has made, to fetch or to print, for the person who started it.</summary>
[Route("batches/{publicId:guid}")]
public sealed class BatchFilesController(BatchQuery query) : AppController
{
    [HttpGet("files.zip")]
    public async Task<IActionResult> Zip(Guid publicId, [FromServices] BatchZip zip, CancellationToken ct)
    {
        if (await query.RunAsync(publicId, Me, ct) is not { IsReady: true } page)
        {
            return NotFound();
        }

        await RecordAsync(page, ct);
        Declare("application/zip", "attachment", $"{page.Name}.zip");
        // The archive ends each of its entries with a few bytes written synchronously.
        HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await zip.WriteAsync(page.Id, Me, Response.Body, ct);

        return new EmptyResult();
    }

    [HttpGet("print.pdf")]
    public async Task<IActionResult> Print(Guid publicId, [FromServices] BatchPrint print, CancellationToken ct)
    {
        if (await query.RunAsync(publicId, Me, ct) is not { IsReady: true } page || !page.Kind.IsPrinted())
        {
            return NotFound();
        }

        try
        {
            var pdf = await print.MakeAsync(page.Id, page.Kind, page.Name, Me, ct);
            await RecordAsync(page, ct);
            Declare("application/pdf", "inline", $"{page.Name}.pdf");

            return File(pdf, "application/pdf");
        }
        catch (RuleViolationException problem)
        {
            HttpContext.Features.Set(new RefusalSentence(problem.Message));

            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Forms carry phones and addresses, dossiers scans.
    private Task RecordAsync(BatchPage page, CancellationToken ct) => RecordAsync(
        page.Kind is BatchKind.FeedbackForms or BatchKind.Dossiers ? SecurityEventKind.PersonalData : SecurityEventKind.Export,
        Me.StandsInTo(a => BatchAccess.KindsFor(a).Contains(page.Kind)), "取走了成批文件。", page.Name, ct);

    private void Declare(string contentType, string disposition, string name)
    {
        var header = new ContentDispositionHeaderValue(disposition);
        header.SetHttpFileName(name);
        Response.ContentType = contentType;
        Response.Headers.ContentDisposition = header.ToString();
    }
}
