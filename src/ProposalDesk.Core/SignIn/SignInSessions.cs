using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>Keeps and ends what lets a cookie in; it is opened by <see cref="SessionBook"/>.</summary>
public static class SignInSessions
{
    /// <summary>The person is still there.</summary>
    public static Task NoteSeenAsync(this DeskContext db, Guid id, DateTime now, CancellationToken ct) =>
        db.SignInSessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);

    public static Task EndSessionAsync(this DeskContext db, Guid id, CancellationToken ct) =>
        db.SignInSessions.Where(s => s.Id == id).ExecuteDeleteAsync(ct);

    /// <summary>After a change of password, roles or state: every cookie of the person is worth nothing from now on.</summary>
    public static Task EndSessionsOfAsync(this DeskContext db, long userId, CancellationToken ct) =>
        db.SignInSessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(ct);
}
