using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Core.Notifications;

/// <summary>How a gateway knows that a request is ours and fresh (docs/operations.md).</summary>
public static class WebhookSignature
{
    public const string TimestampHeader = "X-Desk-Timestamp";
    public const string SignatureHeader = "X-Desk-Signature";

    /// <returns>The value of the header: <c>sha256=</c> and the HMAC-SHA-256 of <c>timestamp.body</c> in lower-case hex.</returns>
    public static string Of(long timestamp, ReadOnlySpan<byte> body, string secret)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes(timestamp.ToString(CultureInfo.InvariantCulture)));
        mac.AppendData("."u8);
        mac.AppendData(body);

        return $"sha256={Convert.ToHexStringLower(mac.GetHashAndReset())}";
    }
}
