using System.Buffers;
using System.Text;

namespace ProposalDesk.Typesetting;

/// <summary>
/// Letters and their marks as one character (NFC): faces have ñ, not n with a mark behind it. Compatibility hanzi stay as they
/// are: to Unicode U+FA1B is another way of writing 福, to whoever bears the name it is not.
/// </summary>
public static class ComposedText
{
    public static string Of(string text)
    {
        var composed = new StringBuilder(text.Length);
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done;
            if (!isWhole || IsKept(rune.Value))
            {
                composed.Append(text[start..at].Normalize()).Append(text, at, length);
                start = at + length;
            }

            at += length;
        }

        return start == 0 ? text.Normalize() : composed.Append(text[start..].Normalize()).ToString();
    }

    // noncharacters too, which cannot be normalised
    private static bool IsKept(int code) =>
        code is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F) or (>= 0xFDD0 and <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}
