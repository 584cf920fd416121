using System.Buffers.Text;
using System.Net.Mime;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Features.SignIn;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Factor;

/// <summary>A person's own passkeys: added on the device that will hold them, removed from anywhere.</summary>
[Route("account/factor/passkeys")]
public sealed class PasskeysController(SignInManager<DeskUser> signIn, ChangeOwnPasskeys change) : AppController
{
    [HttpPost("options")]
    public async Task<IActionResult> Options() => Content(
        await signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = $"{Me.UserId}", Name = HttpContext.Person()!.UserName, DisplayName = Me.Name }),
        MediaTypeNames.Application.Json);

    [AskAgain]
    [HttpPost("")]
    public async Task<IActionResult> Add(PasskeyForm form, CancellationToken ct)
    {
        if (await signIn.AttestAsync(form.Credential) is not { } passkey)
        {
            return Done("通行密钥没有建成，请在这台设备上再试一次。");
        }

        await change.AddAsync(passkey, form.Name, Me, ct);

        return Done("通行密钥已经建好，下次可以用它登录。");
    }

    [AskAgain]
    [HttpPost("removal")]
    public async Task<IActionResult> Remove(string? credentialId, CancellationToken ct)
    {
        var id = credentialId is not null && Base64Url.IsValid(credentialId) ? Base64Url.DecodeFromChars(credentialId) : [];
        await change.RemoveAsync(id, Me, ct);

        return Done("通行密钥已经删去，它不能再登录。");
    }

    private RedirectResult Done(string sentence)
    {
        Notice(sentence);
        return Redirect("~/account/factor");
    }
}
