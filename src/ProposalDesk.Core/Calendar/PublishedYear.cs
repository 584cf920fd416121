using System.Globalization;

namespace ProposalDesk.Core.Calendar;

/// <summary>The holidays of one year as its notice lists them.</summary>
/// <param name="Number">发文字号 of the notice.</param>
/// <param name="Checked">What the days were compared with.</param>
public sealed record PublishedYear(
    int Year, string Number, DateOnly IssuedOn, string Checked, IReadOnlyList<PublishedYear.Holiday> Holidays)
{
    public string Notice => string.Create(CultureInfo.InvariantCulture, $"国务院办公厅关于{Year}年部分节假日安排的通知");

    public IReadOnlyList<CalendarDay> Days => [.. Holidays.SelectMany(DaysOf)];

    private IEnumerable<CalendarDay> DaysOf(Holiday holiday)
    {
        var last = On(holiday.Last);
        for (var day = On(holiday.First); day <= last; day = day.AddDays(1))
        {
            yield return new CalendarDay { Day = day, IsWorkingDay = false, Holiday = holiday.Name };
        }

        foreach (var day in holiday.Working)
        {
            yield return new CalendarDay { Day = On(day), IsWorkingDay = true, Holiday = holiday.Name };
        }
    }

    private DateOnly On(string day) => DateOnly.ParseExact(
        day.Length > 5 ? day : string.Create(CultureInfo.InvariantCulture, $"{Year}-{day}"), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Days as month and day; with the year where it is another one.</summary>
    /// <param name="Working">Make-up working days (班).</param>
    public sealed record Holiday(string Name, string First, string Last, params string[] Working);
}
