using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The key of a person's copies of drafts in a browser: only their own signed-in pages carry it, so that what lies on a shared
/// computer tells nobody else anything.
/// </summary>
/// <param name="installationKey">The secret of the installation, from which it is derived.</param>
public sealed class CopyKeys(byte[] installationKey)
{
    private const int Length = 32;

    /// <returns>Base64.</returns>
    public string Of(long userId) => Convert.ToBase64String(HKDF.DeriveKey(
        HashAlgorithmName.SHA256, installationKey, Length,
        info: Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"copies of drafts {userId}"))));
}
