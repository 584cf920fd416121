using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalDesk.Typesetting.Word;

/// <summary>The faces the standard names, as Chinese word processors know them, and the open ones that stand in for them.</summary>
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
        Of(Fang, "FandolFang R"), Of(Kai, "FandolKai"), Of(Hei, "FandolHei"), Of(Song, "FandolSong"), Of(Title, "Noto Serif SC"), Of(Rare, "HanaMinB"));

    public static RunFonts Run(string face) => new() { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face, Hint = FontTypeHintValues.EastAsia };

    private static DocumentFormat.OpenXml.Wordprocessing.Font Of(string name, string standIn) => new(
        new AltName { Val = standIn },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = FontFamilyValues.Auto })
    {
        Name = name,
    };
}
