using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Accounts;

/// <summary>A person says where mail and SMS reach them, and whether mail should.</summary>
public sealed class ChangeOwnContact(DeskContext db, UserManager<DeskUser> users, PersonalSeal seal)
{
    public sealed record Command(string? Email, string? Phone, bool WantsMail);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var (email, phone) = UserRules.DemandReachable(command.Email, command.Phone);
        var user = await db.Users.SingleAsync(u => u.Id == actor.UserId, ct);
        (user.Email, user.Phone, user.MailIsOff) = (email, seal.Follow(user.Phone, phone), !command.WantsMail);
        (await users.UpdateAsync(user)).Demand();
    }
}
