using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.NumberRegister;

/// <summary>文号登记簿: every number of a year, on what it stands, which are void and why, and why others are missing.</summary>
[Route("numbers")]
[Authorize(Policies.SeeProgress)]
public sealed class NumberRegisterController(NumberRegisterQuery query) : AppController
{
    [HttpGet(""), HttpGet("{year:int}")]
    public async Task<IActionResult> Index(int? year, CancellationToken ct) => View(await query.RunAsync(BureauId, year, ct));
}
