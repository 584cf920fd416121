using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Core.Feedback;

/// <summary>
/// The 12-character codes of personal links: an HMAC-SHA-256 of sheet key and generation under the installation's key,
/// so that only key, generation and hash are stored and a code is rebuilt when a sheet is printed (architecture.md, Ids).
/// </summary>
public sealed class FeedbackCodes(byte[] installationKey)
{
    // No 0/O, 1/I/L, U: a code is also typed from paper. 30 characters, 12 places: 58 bits.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    public string CodeFor(Guid sheetKey, int generation)
    {
        Span<byte> message = stackalloc byte[20];
        sheetKey.TryWriteBytes(message);
        BinaryPrimitives.WriteInt32BigEndian(message[16..], generation);
        var mac = new System.Numerics.BigInteger(HMACSHA256.HashData(installationKey, message), isUnsigned: true);

        var code = new StringBuilder(Length);
        for (var i = 0; i < Length; i++)
        {
            mac = System.Numerics.BigInteger.DivRem(mac, Alphabet.Length, out var digit);
            code.Append(Alphabet[(int)digit]);
        }

        return code.ToString();
    }

    public string CodeFor(FeedbackSheet sheet) => CodeFor(sheet.Key, sheet.Generation);

    /// <summary>Makes the code of a new sheet findable.</summary>
    public void Assign(FeedbackSheet sheet)
    {
        if (sheet.CodeHash is null)
        {
            sheet.SetCodeHash(HashOf(CodeFor(sheet)));
        }
    }

    /// <summary>What is stored and looked up; forgiving about case, blanks and hyphens of a typed code, and about none.</summary>
    public static string HashOf(string? code)
    {
        var typed = new string([.. (code ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(typed)));
    }
}
