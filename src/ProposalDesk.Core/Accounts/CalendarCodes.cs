using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Core.Accounts;

/// <summary>
/// The codes of calendar addresses: an HMAC-SHA-256 of person and generation under the installation's key, so that only
/// generation and hash are stored and the address is rebuilt when its owner looks at it (architecture.md, Ids).
/// </summary>
public sealed class CalendarCodes(byte[] installationKey)
{
    /// <summary>Nobody types it: 160 bits, forty characters.</summary>
    public const int Length = 40;

    public string CodeFor(long userId, int generation) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(installationKey, Encoding.ASCII
            .GetBytes(FormattableString.Invariant($"calendar of {userId}, {generation}"))))[..Length];

    public string CodeFor(CalendarLink link) => CodeFor(link.UserId, link.Generation);

    /// <summary>What is stored and looked up.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
