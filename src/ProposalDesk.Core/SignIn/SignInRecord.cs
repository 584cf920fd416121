using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.SignIn;

/// <summary>What the security log says of attempts to get in.</summary>
internal static class SignInRecord
{
    /// <param name="user">Null: the name is nobody's. What was typed is not kept, since it may be a password in the wrong field.</param>
    /// <param name="at">UTC, by the system's clock.</param>
    public static async Task RecordFailureAsync(
        this DeskContext db, DeskUser? user, SeenFrom from, DateTime at, string why, CancellationToken ct)
    {
        db.RecordSecurity(
            SecurityEventKind.SignInFailed, user?.Id ?? 0, user?.DisplayName ?? "没有这个用户名", from.At(at), $"登录没有成功：{why}。",
            user is null ? "" : $"账号{user.UserName}");
        await db.SaveChangesAsync(ct);
    }

    public static Caller At(this SeenFrom from, DateTime at) => new(from.Address, from.Device, at);
}
