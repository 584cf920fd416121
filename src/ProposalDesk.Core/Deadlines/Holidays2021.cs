namespace ProposalDesk.Core.Deadlines;

/// <summary>
/// The days of 2021 as published in the State Council's notice on the holidays of that year
/// (国务院办公厅关于2021年部分节假日安排的通知, 国办发明电〔2020〕27号).
/// </summary>
public static class Holidays2021
{
    public static IReadOnlyList<CalendarDay> Days { get; } =
    [
        .. Off("元旦", (1, 1), (1, 3)),
        .. Off("春节", (2, 11), (2, 17)), .. Working("春节", (2, 7), (2, 20)),
        .. Off("清明节", (4, 3), (4, 5)),
        .. Off("劳动节", (5, 1), (5, 5)), .. Working("劳动节", (4, 25), (5, 8)),
        .. Off("端午节", (6, 12), (6, 14)),
        .. Off("中秋节", (9, 19), (9, 21)), .. Working("中秋节", (9, 18)),
        .. Off("国庆节", (10, 1), (10, 7)), .. Working("国庆节", (9, 26), (10, 9)),
    ];

    private static IEnumerable<CalendarDay> Off(string holiday, (int Month, int Day) first, (int Month, int Day) last)
    {
        var end = new DateOnly(2021, last.Month, last.Day);
        for (var day = new DateOnly(2021, first.Month, first.Day); day <= end; day = day.AddDays(1))
        {
            yield return new CalendarDay { Day = day, IsWorkingDay = false, Holiday = holiday };
        }
    }

    private static IEnumerable<CalendarDay> Working(string holiday, params (int Month, int Day)[] days) =>
        days.Select(d => new CalendarDay { Day = new DateOnly(2021, d.Month, d.Day), IsWorkingDay = true, Holiday = holiday });
}
