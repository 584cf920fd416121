using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProposalDesk.Core.Calendar;

/// <summary>Which days of the calendar would change, before anything is saved.</summary>
/// <param name="IsTable">The year's holidays are entered for the first time, so that all of its days are known now.</param>
/// <param name="Doubts">What a person has to look at before it is saved.</param>
public sealed record CalendarEdit(int Year, bool IsTable, IReadOnlyList<DayChange> Changes, IReadOnlyList<string> Doubts)
{
    public bool IsEmpty => Changes.Count == 0 && !IsTable;

    /// <summary>The days between which something changes.</summary>
    public DateOnly From => Edge(new DateOnly(Year, 1, 1), days => days.Min());

    public DateOnly Until => Edge(new DateOnly(Year, 12, 31), days => days.Max());

    /// <summary>What somebody has seen in the preview; saving asks that it is still this.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Changes.Select(c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.Day:yyyyMMdd} {c.BeforeInWords} {c.AfterInWords}"))
        .Prepend($"{Year} {IsTable}")))))[..16];

    /// <summary>
    /// A notice replaces the days of the holidays it names. Those of other holidays stay: a notice that alters one
    /// holiday does not wipe the year.
    /// </summary>
    public static CalendarEdit Of(HolidayNotice notice, IReadOnlyList<CalendarDay> present, bool isKnown)
    {
        var wanted = notice.Days.ToDictionary(d => d.Day);
        var named = notice.Days.SelectMany(d => NamesOf(d.Holiday)).ToHashSet();
        var dropped = present.Where(d => d.Day.Year == notice.Year && !wanted.ContainsKey(d.Day) && NamesOf(d.Holiday).Any(named.Contains));
        var known = present.ToDictionary(d => d.Day);

        return new(
            notice.Year,
            !isKnown,
            [.. wanted.Values.Select(d => new DayChange(d.Day, known.GetValueOrDefault(d.Day), d))
                .Concat(dropped.Select(d => new DayChange(d.Day, d, null)))
                .Where(c => c.BeforeInWords != c.AfterInWords)
                .OrderBy(c => c.Day)],
            isKnown || notice.Unnamed.Count == 0
                ? notice.Doubts
                : [.. notice.Doubts,
                    string.Create(CultureInfo.InvariantCulture,
                        $"没有读到{string.Join("、", notice.Unnamed)}；保存后{notice.Year}年即算已经录入，请粘贴全年的通知。")]);
    }

    /// <summary>One day by hand. It does not make a year known.</summary>
    public static CalendarEdit Of(DateOnly day, DayKind kind, string name, IReadOnlyList<CalendarDay> present)
    {
        var after = kind == DayKind.Plain ? null : new CalendarDay { Day = day, IsWorkingDay = kind == DayKind.Working, Holiday = name };
        var change = new DayChange(day, present.SingleOrDefault(d => d.Day == day), after);

        return new(day.Year, false, change.BeforeInWords == change.AfterInWords ? [] : [change], []);
    }

    /// <summary>The calendar as it would be.</summary>
    public WorkingDayCalendar After(IReadOnlyList<CalendarDay> present, IReadOnlyList<int> years) => new(
        present.ExceptBy(Changes.Select(c => c.Day), d => d.Day).Concat(Changes.Select(c => c.After).OfType<CalendarDay>()),
        IsTable ? [.. years, Year] : years);

    private static string[] NamesOf(string holiday) => holiday.Split('、');

    // A table that is new also ends the sentence that only weekends count, all over its year.
    private DateOnly Edge(DateOnly ofYear, Func<IEnumerable<DateOnly>, DateOnly> pick) =>
        pick(Changes.Select(c => c.Day).Concat(IsTable || Changes.Count == 0 ? [ofYear] : []));
}
