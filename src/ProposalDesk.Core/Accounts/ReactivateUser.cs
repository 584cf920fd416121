using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Opens a deactivated account again.</summary>
public sealed class ReactivateUser(DeskContext db)
{
    public sealed record Command(long UserId);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == command.UserId, ct);
        user.IsActive = true;
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        db.Record(actor, $"恢复账号“{user.UserName}”（{user.DisplayName}）。");
        await db.SaveChangesAsync(ct);
    }
}
