using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Home;

[Route("")]
public sealed class HomeController(HomeQuery home) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await home.RunAsync(BureauId, Me, ct));
}
