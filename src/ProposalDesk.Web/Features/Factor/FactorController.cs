using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Factor;

/// <summary>第二重验证: a person's own.</summary>
[Route("account/factor")]
public sealed class FactorController(FactorQuery query, ChangeOwnFactor change, SignInManager<DeskUser> signIn,
    IOptions<SingleSignOnOptions> singleSignOn) : AppController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await query.RunAsync(Me));

    [AskAgain]
    [HttpPost("")]
    public Task<IActionResult> TurnOn(string? code, CancellationToken ct) => ChangeAsync(ChangeOwnFactor.Change.TurnOn, code, ct);

    [AskAgain]
    [HttpPost("codes")]
    public Task<IActionResult> Renew(CancellationToken ct) => ChangeAsync(ChangeOwnFactor.Change.RenewCodes, null, ct);

    [AskAgain]
    [HttpPost("off")]
    public Task<IActionResult> TurnOff(CancellationToken ct) => ChangeAsync(ChangeOwnFactor.Change.TurnOff, null, ct);

    private async Task<IActionResult> ChangeAsync(ChangeOwnFactor.Change asked, string? code, CancellationToken ct)
    {
        IReadOnlyList<string> codes = [];
        if (!await TryAsync(async () => codes = await change.ExecuteAsync(new(asked, code), Me, ct)))
        {
            return View("Index", await query.RunAsync(Me));
        }

        // Identity gives another stamp with another factor and would sign this very window out when it next compares them.
        await signIn.RefreshSignInAsync((await signIn.UserManager.GetUserAsync(User))!);
        if (codes.Count > 0)
        {
            return View("Codes", codes);
        }

        Notice($"第二重验证已经关闭，以后登录只要{singleSignOn.Value.Key}。");
        return RedirectToAction(nameof(Index));
    }
}
