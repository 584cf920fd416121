using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>A person ends their own sessions elsewhere; the one at hand goes on.</summary>
public sealed class EndOwnSessions(DeskContext db)
{
    /// <param name="Here">The session at hand.</param>
    /// <param name="SessionId">Null: all others.</param>
    public sealed record Command(Guid Here, Guid? SessionId);

    /// <returns>How many have ended.</returns>
    public async Task<int> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await db.SignInSessions
            .Where(s => s.UserId == actor.UserId && s.Id != command.Here && (command.SessionId == null || s.Id == command.SessionId))
            .ExecuteDeleteAsync(ct);
        if (ended > 0)
        {
            db.RecordSecurity(actor, SecurityEventKind.Account, $"退出了自己在别处的{ended}次登录。");
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);

        return ended;
    }
}
