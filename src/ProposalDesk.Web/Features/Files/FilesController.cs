using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Documents;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Files;

/// <summary>Opens a stored file; the store proves its bytes against their SHA-256 each time.</summary>
[Route("files")]
public sealed class FilesController(FileAccessQuery access, FileStore store) : AppController
{
    private static readonly string[] _shownInPage = ["application/pdf", "image/png", "image/jpeg"];

    [HttpGet("{publicId:guid}")]
    public async Task<IActionResult> Open(Guid publicId, CancellationToken ct)
    {
        if (await access.RunAsync(publicId, Me, ct) is not { } file)
        {
            return NotFound();
        }

        var content = await store.GetAsync(file, ct);
        if (file.Purpose is FilePurpose.FeedbackScan or FilePurpose.ImportSource)
        {
            await RecordAsync(
                SecurityEventKind.PersonalData, await access.ForWhomAsync(publicId, Me, ct),
                file.Purpose == FilePurpose.FeedbackScan ? "打开了征询意见表扫描件。" : "打开了导入的原文件。",
                await access.AboutAsync(file, ct), ct);
        }

        var disposition = new ContentDispositionHeaderValue(_shownInPage.Contains(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();

        return File(content, file.ContentType);
    }
}
