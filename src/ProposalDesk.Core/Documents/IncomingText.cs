using System.Text;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Every text where it comes in, typed, pasted, read from a file or as the name of one: each character in its place in
/// Unicode, letters one with their marks, a line break one character. What nobody sees or can print stays out: control
/// characters, halves of characters, code points that are none, marks that turn the direction of other people's lines,
/// blanks without width.
/// </summary>
public static class IncomingText
{
    public static string Of(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var kept = new StringBuilder(lines.Length);
        var isVisible = false;
        for (var i = 0; i < lines.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(lines.AsSpan(i), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            i += length;
            if (!isWhole)
            {
                continue;
            }

            if (rune.Value is '\r' or '\v' or 0x85 or 0x2028 or 0x2029)
            {
                kept.Append('\n');
            }
            else if (!StaysOut(rune))
            {
                kept.Append(rune);
                isVisible |= !IsBlank(rune);
            }
        }

        // Blanks alone stay what they are; a joiner or a filler alone would pass for a text that nobody can read.
        return isVisible ? ComposedText.Of(PrivateHanzi.InUnicode(kept.ToString())) : string.Concat(
            kept.ToString().Where(char.IsWhiteSpace));
    }

    private static bool StaysOut(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        // soft hyphen, Arabic letter mark, Mongolian vowel separator, blank without width, byte order mark
        0xAD or 0x61C or 0x180E or 0x200B or 0xFEFF => true,
        // direction of writing, invisible operators, annotation marks
        0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) => true,
        // code points that will never be characters, and tags
        (>= 0xFDD0 and <= 0xFDEF) or (>= 0xE0000 and <= 0xE007F) => true,
        var value => (value & 0xFFFE) == 0xFFFE,
    };

    // Nothing to see by itself: joiners, fillers, selectors of variants, the empty braille pattern.
    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value
        is 0x200C or 0x200D or 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180D) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
