using System.Globalization;

namespace ProposalDesk.Core.Calendar;

/// <summary>Days are Beijing days; instants are UTC. China has kept UTC+8 all year since 1992.</summary>
public static class BeijingTime
{
    private static readonly TimeSpan _offset = TimeSpan.FromHours(8);

    public static DateOnly ToBeijingDate(this DateTime utc) => DateOnly.FromDateTime(utc + _offset);

    /// <summary>The instant at which the day begins in Beijing.</summary>
    public static DateTime BeginsAt(this DateOnly day) =>
        DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - _offset, DateTimeKind.Utc);

    public static DateTime ToBeijing(this DateTime utc) => utc + _offset;

    /// <summary>2021年6月3日: no leading zeros (documents.md §1).</summary>
    public static string InWords(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>6月3日, where the year is plain.</summary>
    public static string InShort(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    /// <summary>2021年6月3日10:42</summary>
    public static string InWords(this DateTime utc)
    {
        var wall = utc.ToBeijing();
        return string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDateTime(wall).InWords()}{wall:HH:mm}");
    }
}
