using System.Globalization;

namespace ProposalDesk.Typesetting;

/// <summary>Dates as documents print them.</summary>
internal static class PrintedDate
{
    /// <summary>2021年6月3日: Arabic, without leading zeros.</summary>
    public static string InChinese(this DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
