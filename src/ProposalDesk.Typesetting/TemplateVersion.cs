using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Typesetting;

/// <summary>
/// The version of the templates, recorded with each signed document: the name people give it, raised with the standard or
/// the forms, and a fingerprint of the files, so that no change goes unrecorded.
/// </summary>
internal static class TemplateVersion
{
    private const string Name = "2021.3";

    public static string Of(TypesettingPlaces places)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(places.Templates, "*.typ").Concat(Directory.EnumerateFiles(places.Worker, "*.mjs"))
            .Append(Path.Combine(places.Worker, "package.json"))
            .Append(places.WrongGlyphs)
            .Where(file => Path.GetFileName(file) != "restore.mjs")
            .OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return $"{Name}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}";
    }
}
