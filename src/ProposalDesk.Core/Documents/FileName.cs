using System.Globalization;
using System.Text;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Makes a name from outside harmless: no path, no control or direction marks, a length that fits, the ending its bytes
/// deserve.
/// </summary>
public static class FileName
{
    private const string Reserved = "<>:\"/\\|?*";

    public static string Clean(string? name, FileType type)
    {
        var last = IncomingText.Of(name ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes().Where(IsHarmless))
        {
            kept.Append(rune.ToString());
        }

        var stem = kept.ToString();
        var dot = stem.LastIndexOf('.');
        stem = (dot < 0 ? stem : stem[..dot]).Trim(' ', '.', '　');
        stem = Characters.First(stem, StoredFile.NameMaxLength - type.Extension.Length);

        return (stem.Length == 0 ? "附件" : stem) + type.Extension;
    }

    /// <summary>The harmless characters of a name that is given without path and ending.</summary>
    public static string Safe(string name) => string.Concat(name.EnumerateRunes().Where(IsHarmless)).Trim(' ', '.', '　');

    private static bool IsHarmless(Rune rune) =>
        rune != Rune.ReplacementChar
        && !(rune.IsBmp && Reserved.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            or UnicodeCategory.Surrogate);
}
