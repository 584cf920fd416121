using FsCheck;
using FsCheck.Fluent;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Tests.Calendar;

namespace ProposalDesk.Core.Tests.Deadlines;

/// <summary>The sums of the calendar against counting on fingers, for any day, any amount, any calendar and any pauses.</summary>
public class DateArithmeticProperties
{
    private static readonly DateOnly _first = new(2020, 11, 1);

    private static readonly Gen<DateOnly> _days = Gen.Choose(0, 2400).Select(_first.AddDays);

    // The published calendar, or one with holidays and make-up days anywhere.
    private static readonly Gen<IReadOnlyList<CalendarDay>> _calendars = Gen.Frequency(
        (1, Gen.Constant(PublishedHolidays.Days)),
        (3, _days.ListOf().SelectMany(days => Gen.Elements(true, false).ListOf(days.Count).Select(working => AnyDays(days, working)))),
        (1, _days.SelectMany(start => Gen.Choose(1, 40).Select(length => LongHoliday(start, length)))));

    private static readonly Gen<Case> _cases =
        from days in _calendars
        from @from in _days
        from n in Gen.Choose(0, 70)
        from to in _days
        from pauses in (from start in Gen.Choose(-20,
            60)
                        from length in Gen.Choose(0, 25)
                        select new Pause(@from.AddDays(start), @from.AddDays(start + length))).ListOf()
        select new Case(days, @from, n, to, [.. pauses.Take(4)]);

    [Fact]
    public void Adding_working_days() => Hold(c => c.Calendar.AddWorkingDays(c.From, c.N) == c.Naive.Add(c.From, c.N, []));

    [Fact]
    public void Counting_working_days_between() => Hold(c => c.Calendar.WorkingDaysBetween(c.From, c.To) == c.Naive.Between(c.From, c.To));

    [Fact]
    public void Counting_off_with_pauses() => Hold(c =>
    {
        var counted = c.Calendar.Count(c.From, c.N, c.Pauses);

        return counted.DueOn == c.Naive.Add(c.From, c.N, c.Pauses)
            && counted.PausedDays == NaiveCalendar.Where(c.From, counted.DueOn, d =>
                c.Naive.Works(d) && NaiveCalendar.IsPaused(d, c.Pauses)).Count
            && counted.DaysOff
                .SequenceEqual(NaiveCalendar.Where(c.From, counted.DueOn, d => !c.Naive.Works(d) && !NaiveCalendar.IsPaused(d, c.Pauses)))
            && counted.MakeUpDays.SequenceEqual(NaiveCalendar.Where(
                c.From, counted.DueOn, d => c.Naive.Works(d) && d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && c.Naive.Works(d)
                    && !NaiveCalendar.IsPaused(d, c.Pauses)));
    });

    [Fact]
    public void Without_pauses_both_ways_of_counting_agree_and_undo_each_other() => Hold(c =>
        c.Calendar.Count(c.From, c.N, []).DueOn == c.Calendar.AddWorkingDays(c.From, c.N)
        && c.Calendar.WorkingDaysBetween(c.From, c.Calendar.AddWorkingDays(c.From, c.N)) == c.N);

    [Fact]
    public void A_pause_never_brings_a_date_forward() =>
        Hold(c => c.Calendar.Count(c.From, c.N, c.Pauses).DueOn >= c.Calendar.AddWorkingDays(c.From, c.N));

    [Fact]
    public void A_limit_ends_on_a_working_day() =>
        Hold(c => c.N == 0 || c.Calendar.IsWorkingDay(c.Calendar.Count(c.From, c.N, c.Pauses).DueOn));

    [Fact]
    public void The_last_working_day_up_to_a_day() => Hold(c =>
    {
        var last = c.Calendar.LastWorkingDayUpTo(c.From);

        return last <= c.From && c.Naive.Works(last) && c.Naive.Between(last, c.From) == 0;
    });

    [Fact]
    public void Months_clip_to_the_end_of_a_short_one() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true),
        Prop.ForAll((from day in _days from months in Gen.Choose(0, 18) select (day, months)).ToArbitrary(), x =>
        {
            var year = HandlingYear.WithDefaults(1, x.day.Year);
            (year.CaseDueMonths, year.AssistingOpinionMonths) = (x.months, x.months);
            var wanted = NaiveCalendar.AddMonths(x.day, x.months);

            return CaseDueDate.For(HandlingRole.Lead, x.day, year) == wanted && CaseDueDate.For(HandlingRole.Assist, x.day, year) == wanted;
        }));

    private static IReadOnlyList<CalendarDay> AnyDays(List<DateOnly> days, List<bool> working) =>
        [.. days.Select((d, i) => new CalendarDay { Day = d, IsWorkingDay = working[i], Holiday = "节" }).DistinctBy(d => d.Day)];

    private static IReadOnlyList<CalendarDay> LongHoliday(DateOnly start, int length) =>
        [.. Enumerable.Range(0, length).Select(i => new CalendarDay { Day = start.AddDays(i), IsWorkingDay = false, Holiday = "长假" })];

    private static void Hold(Func<Case, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(_cases.ToArbitrary(), property));

    private sealed record Case(IReadOnlyList<CalendarDay> Days, DateOnly From, int N, DateOnly To, IReadOnlyList<Pause> Pauses)
    {
        public WorkingDayCalendar Calendar { get; } = new(Days, []);

        public NaiveCalendar Naive { get; } = new(Days);

        public override string ToString() =>
            $"{From:yyyy-MM-dd} +{N} … {To:yyyy-MM-dd}, pauses {string.Join(' ', Pauses)}, "
                + $"calendar {string.Join(' ', Days.Select(d => $"{d.Day:yyMMdd}{(d.IsWorkingDay ? '+' : '-')}"))}";
    }
}
