using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ProposalDesk.Core.Audit;

/// <summary>
/// Seals rows and links with a secret that is not in the database: whoever can write there cannot make a seal that fits.
/// </summary>
/// <param name="installationKey">The secret of the installation; what seals is derived from it.</param>
public sealed class RecordSeal(byte[] installationKey)
{
    public const int KeyLength = 32;

    /// <summary>What stands before the first link.</summary>
    public const string Beginning = "";

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, installationKey, KeyLength, info: "records"u8.ToArray());

    /// <summary>Of everything a row says, its id included.</summary>
    /// <param name="value">Reads a property of the row.</param>
    public string OfRow(IEntityType type, Func<IProperty, object?> value)
    {
        var text = new StringBuilder(type.GetTableName());
        foreach (var property in type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var said = InWords(value(property));
            // With its length, so that no text can pass for the next property.
            text.Append(CultureInfo.InvariantCulture, $"\n{property.Name} {said?.Length ?? -1} {said}");
        }

        return Of(text.ToString());
    }

    public string OfLink(long number, string table, long rowId, string content, string before) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{number} {table} {rowId} {content} {before}"));

    private string Of(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));

    private static string? InWords(object? value) => value switch
    {
        null => null,
        // Databases keep microseconds.
        DateTime at => (at.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        Enum kind => kind.ToString(),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
