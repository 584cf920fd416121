using System.Globalization;
using System.Text;

namespace ProposalDesk.Typesetting;

/// <summary>The text has characters that no installed font can show. Nothing is replaced silently.</summary>
public sealed class MissingGlyphException(IReadOnlyList<string> characters, string message) : UnsettableTextException(message)
{
    public MissingGlyphException(IReadOnlyList<string> characters)
        : this(characters, $"{string.Concat(characters.Select(Named))}没有字体可以显示，文件未生成。{Advice}。")
    {
    }

    /// <summary>What to do about such a character, to end a sentence.</summary>
    public const string Advice = "请改用能显示的字，或者请系统管理员补装字体";

    public IReadOnlyList<string> Characters { get; } = characters;

    /// <summary>“𰻞”（U+30EDE）: by its code too, since the screen may have no face for it either; a mark alone over a circle.</summary>
    public static string Named(string character)
    {
        var rune = Rune.GetRuneAt(character, 0);
        var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.SpacingCombiningMark;

        return string.Create(CultureInfo.InvariantCulture, $"“{(isMark ? "◌" : "")}{character}”（U+{rune.Value:X4}）");
    }
}
