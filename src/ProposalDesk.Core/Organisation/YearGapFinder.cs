using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Organisation;

/// <summary>Finds what a year lacks before it is needed: number series, the calendar, those who sign.</summary>
public sealed class YearGapFinder(DeskContext db)
{
    private static readonly DeskRole[] _signing = [DeskRole.Clerk, DeskRole.DeputyDirector, DeskRole.Director];

    /// <summary>Nothing for a year that is over: numbers are drawn in the year of the day.</summary>
    public async Task<IReadOnlyList<YearGap>> OfAsync(long bureauId, int year, DateOnly today, CancellationToken ct)
    {
        if (year < today.Year)
        {
            return [];
        }

        // With those that are about to be saved.
        var known = await db.NumberSeries.AsNoTracking().Where(s => s.BureauId == bureauId && s.Year == year).Select(s => s.Kind)
            .ToListAsync(ct);
        known.AddRange(db.NumberSeries.Local.Where(s => s.BureauId == bureauId && s.Year == year).Select(s => s.Kind));
        var gaps = Enum.GetValues<NumberedKind>().Except(known)
            .Select(kind =>
                new YearGap($"{Number(year)}年的{kind.Label()}还没有设置文号的代字，签发时取不到号", $"/administration/numbers/{Number(year)}/{kind}"))
                .ToList();
        if (!(await db.CalendarAsync(ct)).Knows(year))
        {
            gaps.Add(new($"{Number(year)}年的放假安排还没有录入，工作日只按周末计算", $"/calendar/notice?year={Number(year)}"));
        }

        var roster = await Roster.LoadAsync(db, ct);
        gaps.AddRange(_signing.Where(role => !roster.With(role).Any())
            .Select(role => new YearGap($"还没有在用的{role.Label()}账号", "/administration/users")));

        return gaps;
    }

    /// <summary>Tells the administrators, who can mend it, what a year lacks that is being opened; saved by the caller.</summary>
    public async Task TellAsync(HandlingYear opened, Actor actor, CancellationToken ct)
    {
        var gaps = await OfAsync(opened.BureauId, opened.Year, actor.Today, ct);
        if (gaps.Count == 0)
        {
            return;
        }

        var head = $"已新建{Number(opened.Year)}办理年度，还缺{Number(gaps.Count)}项";
        foreach (var administrator in (await Roster.LoadAsync(db, ct)).With(DeskRole.Administrator))
        {
            db.Outbox.Add(OutboxMessage.InApp(
                $"year-gaps:{Number(opened.Year)}:{Number(administrator.UserId)}",
                administrator.UserId,
                null,
                $"{head}：\n{string.Join('\n', gaps.Select(g => $"{g.Text}。"))}",
                new OutsideWords($"{head}，请补齐", gaps.Select(g => $"{g.Text}。")),
                actor.Now,
                places: gaps.Select(g => g.Place)));
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
