using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>
/// The faces the standard names, as Chinese word processors bring them, and what else they are called. No open face is named
/// to stand in for 仿宋, 楷体, 黑体 or 宋体: those print some characters as others, and a word processor would not know which.
/// </summary>
internal static class Faces
{
    public const string Fang = "仿宋_GB2312";
    public const string Kai = "楷体_GB2312";
    public const string Hei = "黑体";
    public const string Song = "宋体";
    public const string Title = "方正小标宋简体";

    /// <summary>For the characters of names beyond the basic plane.</summary>
    public const string Rare = "SimSun-ExtB";

    public static Fonts Table() => new(
        Of(Fang, "仿宋"), Of(Kai, "楷体"), Of(Hei, "SimHei"), Of(Song, "SimSun"), Of(Title, "Noto Serif SC"), Of(Rare, "HanaMinB"));

    public static RunFonts Run(string face) =>
        new() { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face, Hint = FontTypeHintValues.EastAsia };

    private static DocumentFormat.OpenXml.Wordprocessing.Font Of(string name, string otherName) => new(
        new AltName { Val = otherName },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = FontFamilyValues.Auto })
    {
        Name = name,
    };
}
