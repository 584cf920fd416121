using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Core.Reports;

/// <summary>
/// What a report said when it was signed: the resolved text, each figure with n, N and the ids behind it. Written once;
/// <see cref="Sha256"/> proves that it is still what was signed.
/// </summary>
public sealed class ReportSnapshot
{
    public long Id { get; private set; }

    public required long ReportId { get; init; }

    /// <summary><see cref="FrozenReport"/> as JSON.</summary>
    public required string ContentJson { get; init; }

    /// <summary>Of <see cref="ContentJson"/> in UTF-8, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required string FrozenBy { get; init; }

    public required DateTime FrozenAt { get; init; }

    public bool IsSound => HashOf(ContentJson) == Sha256;

    public static ReportSnapshot Of(long reportId, FrozenReport content, string by, DateTime at)
    {
        var json = ReportJson.Write(content);

        return new ReportSnapshot { ReportId = reportId, ContentJson = json, Sha256 = HashOf(json), FrozenBy = by, FrozenAt = at };
    }

    /// <exception cref="InvalidOperationException">Somebody has changed what was signed.</exception>
    public FrozenReport Content() => IsSound ? ReportJson.Read<FrozenReport>(ContentJson) : throw new InvalidOperationException(
        $"The snapshot of report {ReportId} is not what was signed.");

    private static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
