using System.Globalization;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.DailyWork;

/// <summary>每周提要 of one person (domain.md §6).</summary>
internal sealed class WeeklyDigest
{
    private const int LinesOfAPart = 8;

    private readonly List<(string Inside, string Outside, string Place)> _lines = [];
    private readonly List<string> _counts = [];
    private readonly WeekFacts _facts;
    private readonly WeekScope _scope;

    public WeeklyDigest(WeekFacts facts, WeekScope scope)
    {
        (_facts, _scope) = (facts, scope);
        var cases = facts.Cases.Where(IsMine).ToList();
        Part("办理时限逾期", "件", cases.Where(c => c.DueOn < facts.Day), c => Case(
            c, $"已逾期{Lateness.Days(facts.Calendar.WorkingDaysBetween(c.DueOn, facts.Day))}（原定{c.DueOn.InShort()}）"));
        Part(FormattableString.Invariant($"{WeekFacts.DaysAhead}天内到期"), "件",
            cases.Where(c => c.DueOn >= facts.Day && c.DueOn <= facts.Day.AddDays(WeekFacts.DaysAhead)),
            c => Case(c, $"办理时限{c.DueOn.InShort()}"));
        Part("等您签发", "件", facts.Signatures.Where(s => scope.Keys.Contains(s.Holder)), s => (s.Text, s.Text, s.Place));
        Part("重点件", "件", cases.Where(c => c.IsKey), c => Case(c, $"{c.Status.Label()}，办理时限{c.DueOn.InShort()}"));
        Part("不满意未答复", "件", facts.Dissatisfied.Where(IsMine), c => Case(c, c.Status.Label()));
        Part("承诺到期", "项", facts.Promises.Where(p => IsMine(p.Case)), p =>
        {
            var (inside, outside, place) = Case(p.Case, p.DueOn >= facts.Day
                ? $"{p.DueOn.InShort()}前落实"
                : $"承诺时限{p.DueOn.InShort()}已过{Lateness.Days(facts.Calendar.WorkingDaysBetween(p.DueOn, facts.Day))}");

            return (inside.Replace("》", $"》（{p.Promise}）", StringComparison.Ordinal), outside, place);
        });
        if (scope.IncludesOffice && facts.Office.Count > 0)
        {
            _counts.Add(string.Create(CultureInfo.InvariantCulture, $"局办公室手里{facts.Office.Count}项"));
            var (number, action, since, _) = facts.Office[0];
            var late = facts.Office.Count(w => w.LimitOn < facts.Day);
            var those = late == 0 ? ""
                : late == facts.Office.Count ? "，时限已过" : string.Create(CultureInfo.InvariantCulture, $"，其中{late}项时限已过");
            var oldest = string.Create(
                CultureInfo.InvariantCulture, $"局办公室手里{facts.Office.Count}项{those}，最早的是{number}，{since.InShort()}起等待{action}。");
            _lines.Add((oldest, oldest, "/"));
        }
    }

    /// <summary>Nothing to say, nothing sent.</summary>
    public bool IsEmpty => _lines.Count == 0;

    public IEnumerable<string> Places => [.. _lines.Select(l => l.Place), .. Compared().Select(_ => "/")];

    private string Head => $"每周提要：{string.Join("，", _counts)}";

    public string InWords() => $"{Head}：\n{string.Join('\n', _lines.Select(l => l.Inside).Concat(Compared()))}";

    /// <summary>Cases, dates and sections; no people, no words of members.</summary>
    public OutsideWords Outside() => new(Head, _lines.Select(l => l.Outside).Concat(Compared()));

    private bool IsMine(WeekCase c) => _scope.Includes(c.SectionId, c.DeputyId);

    private static (string Inside, string Outside, string Place) Case(WeekCase c, string state)
    {
        var what = $"{c.NumberInWords}《{c.Title}》{state}";

        return ($"{what}，现在由{c.Holder}办理", $"{what}，{c.Section ?? "尚未分派"}", FormattableString.Invariant($"/proposals/{c.Id}"));
    }

    private void Part<T>(string name, string unit, IEnumerable<T> all, Func<T, (string Inside, string Outside, string Place)> line)
    {
        var found = all.ToList();
        if (found.Count == 0)
        {
            return;
        }

        _counts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}{found.Count}{unit}"));
        _lines.AddRange(found.Take(LinesOfAPart).Select(line).Select(l => ($"{name}：{l.Inside}。", $"{name}：{l.Outside}。", l.Place)));
        if (found.Count > LinesOfAPart)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"{name}：另有{found.Count - LinesOfAPart}{unit}，在“提案”里查看。");
            _lines.Add((more, more, "/proposals"));
        }
    }

    // Nothing where there is nothing to compare; in January the year has no cases yet.
    private IEnumerable<string> Compared()
    {
        var mine = _facts.Counts.Where(c => _scope.Includes(c.SectionId, c.DeputyId)).ToList();
        var (today, week, year) = (_facts.Day, _facts.Day.AddDays(-7), _facts.Day.AddYears(-1));
        if (mine.Count == 0)
        {
            return [];
        }

        var hasLast = mine.Exists(c => c.Year == year.Year && c.BaseOn <= year);
        var late = $"办理时限逾期{Late(today)}件（上周{Late(week)}件{(hasLast ? $"，去年同日{Late(year)}件" : "")}）";

        return Answered(today, today.Year) is not { } answered
            ? Late(today) + Late(week) > 0 ? [$"{late}。"] : []
            :
        [
            $"{late}；已答复{answered}（上周{Answered(week, today.Year) ?? "还没有收到"}"
            + $"{(Answered(year, year.Year) is { } before ? $"，去年同日{before}" : "")}）。",
        ];

        int Late(DateOnly on) => mine.Count(c => c.BaseOn <= on && c.DueOn < on && !(c.MetOn <= on) && StoodOn(c, on));

        // Of the cases of a year that had been referred by then; null where none had.
        string? Answered(DateOnly on, int ofYear)
        {
            var cases = mine.Where(c => c.IsFirstRound && c.Year == ofYear && c.BaseOn <= on && StoodOn(c, on)).ToList();

            return cases.Count == 0
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{cases.Count(c => c.MetOn <= on)}/{cases.Count}");
        }

        static bool StoodOn(WeekCount c, DateOnly on) => c.SupersededAt is not { } gone || gone.ToBeijingDate() > on;
    }
}
