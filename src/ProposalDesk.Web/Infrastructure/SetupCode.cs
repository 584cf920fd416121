using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// While there is no account, whoever can read the console or the log may set the desk up; nobody else who happens to
/// open its address. A new code at every start.
/// </summary>
public sealed class SetupCode(ILogger<SetupCode> logger)
{
    public string Value { get; } = RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 10);

    /// <summary>False once the first account exists.</summary>
    public bool IsNeeded { get; private set; }

    public bool Matches(string? entered) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(Value), System.Text.Encoding.UTF8.GetBytes((entered ?? "").Trim().ToUpperInvariant()));

    public async Task LookAsync(DeskContext db, CancellationToken ct)
    {
        IsNeeded = !await db.Users.AnyAsync(ct);
        if (IsNeeded)
        {
            logger.LogWarning("首次启动：请打开 /setup 设置本局和第一位系统管理员，设置码 {SetupCode}", Value);
        }
    }

    public async Task<bool> IsStillNeededAsync(DeskContext db, CancellationToken ct) =>
        IsNeeded && (IsNeeded = !await db.Users.AnyAsync(ct));
}
