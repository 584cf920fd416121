using System.Globalization;
using System.Text;

namespace ProposalDesk.Typesetting;

/// <summary>
/// Text as it is set: without what may not be in a PDF/A and would never show, namely controls, byte order marks, direction
/// marks, variation selectors, noncharacters; and with letters and their marks as one.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\v', '\n');
        var kept = new StringBuilder(lines.Length);
        foreach (var rune in lines.EnumerateRunes())
        {
            if (rune.Value is '\t' or 0xA0)
            {
                kept.Append(' ');
            }
            else if (rune.Value == '\n' || !IsInvisible(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return ComposedText.Of(kept.ToString());
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
