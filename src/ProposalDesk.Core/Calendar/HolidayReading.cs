using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalDesk.Core.Calendar;

/// <summary>The sentences of a holiday notice, one by one; see <see cref="HolidayNoticeReader"/>.</summary>
internal sealed partial class HolidayReading(int year, string? onlyHoliday)
{
    // The longest holiday so far had nine days.
    private const int LongestHoliday = 12;

    // 元旦 may reach into the December before; in days from 1 July.
    private const int FarthestFromSummer = 220;

    private readonly SortedDictionary<DateOnly, CalendarDay> _days = [];
    private string? _holiday;

    public IEnumerable<CalendarDay> Days => _days.Values;

    public List<string> Doubts { get; } = [];

    public List<string> Unread { get; } = [];

    public List<string> Others { get; } = [];

    public void Begin(string holiday) => _holiday = holiday;

    /// <summary>Takes a sentence, or puts it with those that were not understood.</summary>
    public void Take(string sentence, bool isUnderHeading)
    {
        var (waiting, off, strange) = (new List<DateOnly>(), 0, false);
        foreach (var part in Parts(sentence))
        {
            if (!TryDates(part, out var dates, out var rest))
            {
                strange |= !IsKnownRemark(part, off);
            }
            else if (rest.Length == 0)
            {
                waiting.AddRange(dates);
            }
            else if (IsOff(rest) is { } isOff)
            {
                waiting.AddRange(dates);
                Name(waiting, isOff);
                off += isOff ? waiting.Count : 0;
                waiting.Clear();
                strange |= isOff && !IsKnownRemark(rest, off);
            }
            else
            {
                strange = true;
            }
        }

        if (strange || waiting.Count > 0)
        {
            (isUnderHeading || (AnyDay().IsMatch(sentence) && Matters().IsMatch(sentence)) ? Unread : Others).Add(sentence);
        }
    }

    private void Name(List<DateOnly> days, bool isOff)
    {
        var name = _holiday ?? onlyHoliday ?? "节假日";
        if (_holiday is null && onlyHoliday is null)
        {
            Doubts.Add($"没有写明{string.Join("、", days.Select(d => d.InShort()))}是哪个节日。");
        }

        foreach (var day in days)
        {
            if (Math.Abs(day.DayNumber - new DateOnly(year, 7, 1).DayNumber) > FarthestFromSummer)
            {
                Doubts.Add($"{day.InWords()}离{year.ToString(CultureInfo.InvariantCulture)}年太远，没有采用。");
            }
            else if (_days.TryGetValue(day, out var known) && known.IsWorkingDay == isOff)
            {
                Doubts.Add($"{day.InWords()}既写了放假又写了上班，暂按{(known.IsWorkingDay ? "上班" : "放假")}，请核对。");
            }
            else
            {
                _days[day] = known ?? new CalendarDay { Day = day, IsWorkingDay = !isOff, Holiday = name };
                if (!isOff && !WorkingDayCalendar.IsWeekend(day))
                {
                    Doubts.Add($"{day.InWords()}是{WhyThisDay.Weekday(day)}，本来就是工作日，通知里却写了上班。");
                }
            }
        }
    }

    // 1月1日（周四）至3日（周六）、5日放假调休: the dates, and what follows them.
    private bool TryDates(string part, out List<DateOnly> dates, out string rest)
    {
        (dates, rest) = ([], "");
        var match = Dates().Match(part);
        if (!match.Success)
        {
            return false;
        }

        (int Year, int Month) at = (year, 0);
        foreach (var stretch in match.Groups["stretch"].Captures.Select(c => DayToken().Matches(c.Value)))
        {
            if (ReadDay(stretch[0], ref at) is not { } first || (stretch.Count > 1 ? ReadDay(stretch[1], ref at) : first) is not { } last)
            {
                return false;
            }

            if (last < first || last.DayNumber - first.DayNumber >= LongestHoliday)
            {
                Doubts.Add($"“{part}”不像一段假期，没有采用。");

                return false;
            }

            dates.AddRange(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
            at = (year, at.Month);
        }

        rest = part[match.Length..];

        return true;
    }

    // What is left out is as before: 2022年12月31日至2023年1月2日, 10月1日、2日.
    private DateOnly? ReadDay(Match token, ref (int Year, int Month) at)
    {
        var day = NumberOf(token, "d")!.Value;
        at = (NumberOf(token, "y") ?? at.Year, NumberOf(token, "m") ?? at.Month);
        if (at.Month is < 1 or > 12 || at.Year is < 1900 or > 9000 || day < 1 || day > DateTime.DaysInMonth(at.Year, at.Month))
        {
            Doubts.Add($"没有“{token.Value}”这一天，没有采用。");

            return null;
        }

        var date = new DateOnly(at.Year, at.Month, day);
        if (SaidWeekday().Match(token.Groups["p"].Value) is { Success: true } said
            && WhyThisDay.Weekday(date)[1] != (said.Groups[1].Value[0] is '天' ? '日' : said.Groups[1].Value[0]))
        {
            Doubts.Add($"{date.InWords()}是{WhyThisDay.Weekday(date)}，通知里写的是{said.Value}。");
        }

        return date;
    }

    private static bool? IsOff(string rest) => Off().IsMatch(rest) ? true : Working().IsMatch(rest) ? false : null;

    // 共3天 and 放假1天 are checked against what was read; 与周末连休 and 不调休 say nothing new.
    private bool IsKnownRemark(string part, int off)
    {
        var match = Remark().Match(part);
        if (match.Success && NumberOf(match, "n") is { } said && said != off)
        {
            Doubts.Add($"{_holiday ?? onlyHoliday ?? "节假日"}写明{said.ToString(CultureInfo.InvariantCulture)}天，"
                + $"读到{off.ToString(CultureInfo.InvariantCulture)}天。");
        }

        return match.Success;
    }

    private static int? NumberOf(Match match, string group) =>
        match.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : null;

    // Commas inside brackets, as in （农历除夕，周二）, do not part.
    private static IEnumerable<string> Parts(string sentence) => Comma().Split(sentence).Where(p => p.Length > 0);

    private const string Day = @"(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})(?:日|号|(?=至))(?:（(?<p>[^（）]*)）)?";

    [GeneratedRegex(Day)]
    private static partial Regex DayToken();

    [GeneratedRegex(@"^(?:其中)?(?:自|从|于)?(?<stretch>" + Day + "(?:至" + Day + @")?)(?:[、和及](?<stretch>" + Day + "(?:至" + Day + @")?))*")]
    private static partial Regex Dates();

    [GeneratedRegex(@"\d{1,2}日|\d月\d{1,2}号")]
    private static partial Regex AnyDay();

    [GeneratedRegex("放假|假期|上班|休息|补休|调休|补班")]
    private static partial Regex Matters();

    [GeneratedRegex("^(?:放假调休|放假|调休|补休|休息)(?:\\d{1,2}天)?$")]
    private static partial Regex Off();

    [GeneratedRegex("^(?:均|照常|正常)?(?:上班|补班|上班工作)$")]
    private static partial Regex Working();

    [GeneratedRegex(@"^(?:共(?<n>\d{1,2})天|与周末连休|不调休|(?:放假调休|放假|调休|补休|休息)(?:(?<n>\d{1,2})天)?)$")]
    private static partial Regex Remark();

    [GeneratedRegex("(?:周|星期|礼拜)([一二三四五六日天])")]
    private static partial Regex SaidWeekday();

    [GeneratedRegex("，(?![^（）]*）)")]
    private static partial Regex Comma();
}
