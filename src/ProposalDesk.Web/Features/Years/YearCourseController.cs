using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Years;

/// <summary>开年核对 and 年度归档.</summary>
[Route("administration/years/{year:int}")]
[Authorize(Policies.SeeYears)]
[ViewsOf("Years")]
public sealed class YearCourseController(YearQuery query, CheckYear check, ArchiveYear archive) : AppController
{
    [HttpPost("checks")]
    public async Task<IActionResult> Check(int year, YearCheckItem item, bool done, CancellationToken ct)
    {
        if (await query.RunAsync(BureauId, year, Me, ct) is not { } page)
        {
            return NotFound();
        }

        return await TryAsync(() => check.ExecuteAsync(new(BureauId, year, item, done), Me, ct))
            ? LocalRedirect($"~/administration/years/{year}#checks")
            : View("Show", page);
    }

    [HttpPost("archive")]
    public async Task<IActionResult> Archive(int year, bool archived, CancellationToken ct)
    {
        if (await query.RunAsync(BureauId, year, Me, ct) is not { } page)
        {
            return NotFound();
        }

        return await TryAsync(async () => Notice(await archive.ExecuteAsync(new(BureauId, year, archived), Me, ct)))
            ? LocalRedirect($"~/administration/years/{year}")
            : View("Show", page);
    }
}
