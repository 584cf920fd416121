using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Users;

/// <summary>The buttons beside one account: new password, deactivate, open again.</summary>
[Route("administration/users/{id:long}")]
[Authorize(Policies.Administer)]
[ViewsOf("Users")]
public sealed class AccountStateController(UserPageQuery page, ResetPassword reset, DeactivateUser deactivate, ReactivateUser reactivate,
    RemoveFactors removeFactors, IOptions<SingleSignOnOptions> singleSignOn) : AppController
{
    [AskAgain]
    [HttpPost("factors/removal")]
    public Task<IActionResult> RemoveFactor(long id, CancellationToken ct) => OnAsync(
        id, () => removeFactors.ExecuteAsync(new(id), Me, ct),
        found => Done($"{found.Form.DisplayName}的第二重验证已经解除，现在凭{singleSignOn.Value.Key}登录。"), ct);

    [AskAgain]
    [HttpPost("password")]
    public async Task<IActionResult> Reset(long id, CancellationToken ct)
    {
        var password = InitialPassword.Make();
        return await OnAsync(id, () => reset.ExecuteAsync(new(id, password), Me, ct),
            found => this.ShowInitialPassword(found.Form.DisplayName!, found.UserName, password), ct);
    }

    [AskAgain]
    [HttpPost("deactivate")]
    public Task<IActionResult> Deactivate(long id, LeavingForm form, CancellationToken ct) => OnAsync(
        id, () => deactivate.ExecuteAsync(new(id, form.Successors()), Me, ct),
        found => Done($"{found.Form.DisplayName}的账号已经停用，不能再登录。"), ct, form);

    [AskAgain]
    [HttpPost("reactivate")]
    public Task<IActionResult> Reactivate(long id, CancellationToken ct) =>
        OnAsync(id, () => reactivate.ExecuteAsync(new(id), Me, ct), found => Done($"{found.Form.DisplayName}的账号已经恢复。"), ct);

    private async Task<IActionResult> OnAsync(
        long id, Func<Task> useCase, Func<UserPage, IActionResult> then, CancellationToken ct, LeavingForm? leaving = null)
    {
        if (await page.RunAsync(BureauId, id, null, ct, leaving) is not { } found)
        {
            return NotFound();
        }

        return ModelState.IsValid && await TryAsync(useCase) ? then(found) : View("Edit", found);
    }

    private RedirectResult Done(string sentence)
    {
        Notice(sentence);
        return Redirect("~/administration/users");
    }
}
