using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.SignIn;

namespace ProposalDesk.Web.Features.Factor;

public sealed class FactorQuery(DeskContext db, UserManager<DeskUser> users, SecondFactors factors)
{
    public async Task<FactorPage> RunAsync(Actor actor)
    {
        var user = (await users.FindByIdAsync($"{actor.UserId}"))!;
        var bureau = await db.Bureaus.AsNoTracking().SingleAsync(b => b.Id == user.BureauId);
        var passkeys = await users.GetPasskeysAsync(user);

        return new(
            user.TwoFactorEnabled ? null : await factors.KeyToSetUpAsync(user),
            user.UserName!,
            user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(p => new FactorPage.Passkey(
                Base64Url.EncodeToString(p.CredentialId), p.Name ?? "通行密钥", p.CreatedAt.UtcDateTime.ToBeijingDate().InWords()))],
            bureau.RolesWithFactor.Any(actor.Self.Is));
    }
}
