using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Accounts as Identity stores them, with the secrets of second factors encrypted by keys that are not in the database and
/// change every ninety days. A database without the folder <c>keys/</c> opens none.
/// </summary>
public sealed class DeskUserStore(DeskContext db, PersonalSeal seal, IdentityErrorDescriber errors)
    : UserStore<DeskUser, IdentityRole<long>, DeskContext, long, IdentityUserClaim<long>, IdentityUserRole<long>, IdentityUserLogin<long>,
        IdentityUserToken<long>, IdentityRoleClaim<long>, IdentityUserPasskey<long>>(db, errors)
{
    public override Task SetTokenAsync(
        DeskUser user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(
            user, loginProvider, name, value is null ? null : seal.Seal(value, PersonalSeal.SecondFactors), cancellationToken);

    /// <remarks>Where the keys are gone no code is right, and an administrator removes the factor.</remarks>
    public override async Task<string?> GetTokenAsync(
        DeskUser user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept
            ? seal.TryOpen(kept, PersonalSeal.SecondFactors)
            : null;
}
