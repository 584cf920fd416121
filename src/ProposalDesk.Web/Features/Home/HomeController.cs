using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Home;

[Route("")]
public sealed class HomeController : AppController
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
