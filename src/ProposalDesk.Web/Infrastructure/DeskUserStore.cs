using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Accounts as Identity stores them, with the secrets of second factors encrypted by keys that are not in the database and
/// change every ninety days. A database without the folder <c>keys/</c> opens none.
/// </summary>
public sealed class DeskUserStore(DeskContext db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserStore<DeskUser, IdentityRole<long>, DeskContext, long, IdentityUserClaim<long>, IdentityUserRole<long>, IdentityUserLogin<long>,
        IdentityUserToken<long>, IdentityRoleClaim<long>, IdentityUserPasskey<long>>(db, errors)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ProposalDesk.SecondFactors");

    public override Task SetTokenAsync(
        DeskUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(DeskUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is not { } kept)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // The keys are gone: no code is right, and an administrator removes the factor.
            return null;
        }
    }
}
