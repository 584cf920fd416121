using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Calendar;

/// <summary>
/// The years as published by the State Council, each with its notice and what its days were compared with. They are
/// loaded where a year is missing; a year that is there stays as it is, whatever an administrator has made of it.
/// </summary>
public static class PublishedHolidays
{
    private const string DayByDay = "逐日对照 chinese-days 1.5.7（npm），一致；没有直接核对中国政府网的原件。";

    public static IReadOnlyList<PublishedYear> Years { get; } =
    [
        new(2021, "国办发明电〔2020〕27号", new(2020, 11, 25), "对照中国老龄协会老年人才信息中心转载的通知全文；" + DayByDay,
        [
            new("元旦", "01-01", "01-03"),
            new("春节", "02-11", "02-17", "02-07", "02-20"),
            new("清明节", "04-03", "04-05"),
            new("劳动节", "05-01", "05-05", "04-25", "05-08"),
            new("端午节", "06-12", "06-14"),
            new("中秋节", "09-19", "09-21", "09-18"),
            new("国庆节", "10-01", "10-07", "09-26", "10-09"),
        ]),
        new(2022, "国办发明电〔2021〕11号", new(2021, 10, 25), "对照首都之窗（北京市人民政府）转载的通知全文；" + DayByDay,
        [
            new("元旦", "01-01", "01-03"),
            new("春节", "01-31", "02-06", "01-29", "01-30"),
            new("清明节", "04-03", "04-05", "04-02"),
            new("劳动节", "04-30", "05-04", "04-24", "05-07"),
            new("端午节", "06-03", "06-05"),
            new("中秋节", "09-10", "09-12"),
            new("国庆节", "10-01", "10-07", "10-08", "10-09"),
        ]),
        new(2023, "国办发明电〔2022〕16号", new(2022, 12, 8), "对照维基文库所载通知全文（《国务院公报》2023年第1号）；" + DayByDay,
        [
            new("元旦", "2022-12-31", "01-02"),
            new("春节", "01-21", "01-27", "01-28", "01-29"),
            new("清明节", "04-05", "04-05"),
            new("劳动节", "04-29", "05-03", "04-23", "05-06"),
            new("端午节", "06-22", "06-24", "06-25"),
            new("中秋节、国庆节", "09-29", "10-06", "10-07", "10-08"),
        ]),
        new(2024, "国办发明电〔2023〕7号", new(2023, 10, 25), "对照《人民日报》2023年10月26日第6版所载通知全文；" + DayByDay,
        [
            new("元旦", "01-01", "01-01"),
            new("春节", "02-10", "02-17", "02-04", "02-18"),
            new("清明节", "04-04", "04-06", "04-07"),
            new("劳动节", "05-01", "05-05", "04-28", "05-11"),
            new("端午节", "06-10", "06-10"),
            new("中秋节", "09-15", "09-17", "09-14"),
            new("国庆节", "10-01", "10-07", "09-29", "10-12"),
        ]),
        new(2025, "国办发明电〔2024〕12号", new(2024, 11, 12), "对照光明网2024年11月12日所载通知全文（新华社），发文字号据转载；" + DayByDay,
        [
            new("元旦", "01-01", "01-01"),
            new("春节", "01-28", "02-04", "01-26", "02-08"),
            new("清明节", "04-04", "04-06"),
            new("劳动节", "05-01", "05-05", "04-27"),
            new("端午节", "05-31", "06-02"),
            new("国庆节、中秋节", "10-01", "10-08", "09-28", "10-11"),
        ]),
        new(2026, "国办发明电〔2025〕7号", new(2025, 11, 4), "对照光明网2025年11月4日所载通知全文（新华社），发文字号据转载；" + DayByDay,
        [
            new("元旦", "01-01", "01-03", "01-04"),
            new("春节", "02-15", "02-23", "02-14", "02-28"),
            new("清明节", "04-04", "04-06"),
            new("劳动节", "05-01", "05-05", "05-09"),
            new("端午节", "06-19", "06-21"),
            new("中秋节", "09-25", "09-27"),
            new("国庆节", "10-01", "10-07", "09-20", "10-10"),
        ]),
    ];

    public static IReadOnlyList<CalendarDay> Days => [.. Years.SelectMany(y => y.Days)];

    /// <summary>As a new desk finds it.</summary>
    public static WorkingDayCalendar Calendar => new(Days, Years.Select(y => y.Year));

    /// <summary>Adds the published years that are not there; saved by the caller.</summary>
    /// <returns>The years that were missing.</returns>
    public static async Task<IReadOnlyList<int>> AddPublishedYearsAsync(this DeskContext db, CancellationToken ct)
    {
        var known = await db.CalendarYears.Select(y => y.Year).ToListAsync(ct);
        var missing = Years.Where(y => !known.Contains(y.Year)).ToList();
        if (missing.Count > 0)
        {
            var named = await db.CalendarDays.Select(d => d.Day).ToListAsync(ct);
            db.CalendarYears.AddRange(missing.Select(CalendarYear.Of));
            db.CalendarDays.AddRange(missing.SelectMany(y => y.Days).ExceptBy(named, d => d.Day));
        }

        return [.. missing.Select(y => y.Year)];
    }
}
