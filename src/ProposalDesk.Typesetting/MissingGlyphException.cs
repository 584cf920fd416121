namespace ProposalDesk.Typesetting;

/// <summary>The text has characters that no installed font can show. Nothing is replaced silently.</summary>
public sealed class MissingGlyphException(IReadOnlyList<string> characters)
    : TypesettingException(
        string.Concat(characters.Select(character => $"“{character}”")) + "没有可用的字体，文件未生成。请改用其他字，或者请管理员补装字体。")
{
    public IReadOnlyList<string> Characters { get; } = characters;
}
