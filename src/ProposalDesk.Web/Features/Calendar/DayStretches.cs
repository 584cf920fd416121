using System.Globalization;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Web.Features.Calendar;

/// <summary>Days in words, those that follow each other as one stretch: 1月1日（周四）至3日（周六）.</summary>
public static class DayStretches
{
    public static string InWords(IEnumerable<DateOnly> days) => string.Join("、", Of(days).Select(InWords));

    private static string InWords((DateOnly First, DateOnly Last) stretch)
    {
        var (first, last) = stretch;
        var start = $"{first.InShort()}（{WhyThisDay.Weekday(first)}）";
        var end = first.Month == last.Month ? string.Create(CultureInfo.InvariantCulture, $"{last.Day}日") : last.InShort();

        return first == last ? start : $"{start}至{end}（{WhyThisDay.Weekday(last)}）";
    }

    private static IEnumerable<(DateOnly First, DateOnly Last)> Of(IEnumerable<DateOnly> days)
    {
        (DateOnly First, DateOnly Last)? open = null;
        foreach (var day in days.Order())
        {
            if (open is { } stretch && stretch.Last.AddDays(1) == day)
            {
                open = (stretch.First, day);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (day, day);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
