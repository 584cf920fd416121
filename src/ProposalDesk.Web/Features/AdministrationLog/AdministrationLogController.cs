using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.AdministrationLog;

[Route("administration/log")]
[Authorize(Policies.Administer)]
public sealed class AdministrationLogController(AdministrationLogQuery query) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct, int page = 1) => View(await query.RunAsync(page, ct));
}
