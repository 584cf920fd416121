using System.Globalization;

namespace ProposalDesk.Core.Documents;

/// <summary>Keys that tie a file to one thing within its case.</summary>
public static class FileSubject
{
    public const int MaxLength = 40;

    /// <param name="contactNumber">Running number of the contact in the case.</param>
    public static string Contact(int contactNumber) => string.Create(CultureInfo.InvariantCulture, $"contact:{contactNumber}");
}
