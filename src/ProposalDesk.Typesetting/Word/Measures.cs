namespace ProposalDesk.Typesetting.Word;

/// <summary>The page of GB/T 9704-2012 in the units of a word processor: twentieths of a point unless said otherwise.</summary>
internal static class Measures
{
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 2098;
    public const int Left = 1587;
    public const int Right = 1474;
    public const int Bottom = 1984;
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>28.95 pt: at 225/22 mm (28.99 pt) a word processor rounds up and fits only 21 lines.</summary>
    public const int Line = 579;

    /// <summary>−0.25 pt: so that 28 characters of 16 pt fill a line of 156 mm and are not broken at 27.</summary>
    public const int Tracking = -5;

    /// <summary>One of 28 characters of a line.</summary>
    public const int Cell = 316;

    /// <summary>From the paper's foot to that of the page number, its dash 7 mm under the text.</summary>
    public const int NumberFoot = 1451;

    /// <summary>20 mm: from the paper's foot to the footer's, where a letter's second rule ends.</summary>
    public const int Footer = 1134;

    public const string Red = "D7000F";

    public static int Millimetres(double length) => (int)Math.Round(length * 1440 / 25.4);

    /// <summary>How wide a text of 16 pt is set: hanzi a cell, Latin letters and digits half of one.</summary>
    public static int WidthOf(string text) => (int)text.EnumerateRunes().Sum(rune => rune.Value < 0x250 ? 155.0 : 315.0);
}
