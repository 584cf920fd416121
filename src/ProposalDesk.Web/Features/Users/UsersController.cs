using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Users;

[Route("administration/users")]
[Authorize(Policies.Administer)]
public sealed class UsersController(UserListQuery list, UserPageQuery page, CreateUser create, EditUser edit,
    IOptions<SingleSignOnOptions> singleSignOn) : AppController
{
    [HttpGet("")]
    [HttpGet("~/administration")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await list.RunAsync(BureauId, ct));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct) => View("Edit", await page.RunAsync(BureauId, null, null, ct));

    [AskAgain]
    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] UserForm form, CancellationToken ct)
    {
        string? password = null;
        if (ModelState.IsValid
            && await TryAsync(async () => password = await create.ExecuteAsync(form.ToNew(BureauId), Me, ct), "Form"))
        {
            return password is null
                ? this.SayWhereToSignIn(form.DisplayName!, form.UserName!, singleSignOn.Value)
                : this.ShowInitialPassword(form.DisplayName!, form.UserName!, password);
        }

        return View("Edit", await page.RunAsync(BureauId, null, form, ct));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken ct) =>
        await page.RunAsync(BureauId, id, null, ct) is { } found ? View(found) : NotFound();

    [AskAgain]
    [HttpPost("{id:long}")]
    public async Task<IActionResult> Edit(long id, [Bind(Prefix = "Form")] UserForm form, CancellationToken ct)
    {
        if (await page.RunAsync(BureauId, id, form, ct) is not { } found)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || !await TryAsync(() => edit.ExecuteAsync(form.ToCommand(id), Me, ct), "Form"))
        {
            return View(found);
        }

        Notice($"{form.DisplayName}的账号已经保存，新的岗位马上生效。");
        return RedirectToAction(nameof(Index));
    }
}
