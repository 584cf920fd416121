using Microsoft.AspNetCore.Identity;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>A deactivated account cannot sign in.</summary>
public sealed class ActiveAccounts : IUserConfirmation<DeskUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<DeskUser> manager, DeskUser user) => Task.FromResult(user.IsActive);
}
