using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Accounts;

/// <summary>Opens and ends what lets a cookie in.</summary>
public static class SignInSessions
{
    /// <summary>Those of everybody that are over go at the same time.</summary>
    /// <param name="now">In system time.</param>
    /// <returns>What the cookie carries.</returns>
    public static async Task<Guid> BeginSessionAsync(this DeskContext db, long userId, DateTime now, CancellationToken ct)
    {
        await db.SignInSessions.Where(s => s.EndsAt <= now).ExecuteDeleteAsync(ct);
        var session = new SignInSession { Id = Guid.NewGuid(), UserId = userId, StartedAt = now, EndsAt = now + SignInSession.Longest };
        db.SignInSessions.Add(session);
        await db.SaveChangesAsync(ct);

        return session.Id;
    }

    public static Task EndSessionAsync(this DeskContext db, Guid id, CancellationToken ct) =>
        db.SignInSessions.Where(s => s.Id == id).ExecuteDeleteAsync(ct);

    /// <summary>After a change of password, roles or state: every cookie of the person is worth nothing from now on.</summary>
    public static Task EndSessionsOfAsync(this DeskContext db, long userId, CancellationToken ct) =>
        db.SignInSessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(ct);
}
