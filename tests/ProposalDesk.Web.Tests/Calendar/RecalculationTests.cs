using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Calendar;

/// <summary>Open deadlines follow a changed calendar: exactly as was shown, never what has passed, whatever interrupts.</summary>
public abstract class RecalculationTests(DeskFixture desk)
{
    [Fact]
    public async Task What_moves_is_what_was_shown()
    {
        await CasesAsync();
        var cases = await desk.WithDbAsync(db => db.Proposals.Select(p => p.Id).ToListAsync());

        var ahead = await ShownAndMovedAsync(await WorkingDayAfterAsync(desk.Today), cases);
        Assert.Superset(new HashSet<DeadlineKind> { DeadlineKind.Acceptance, DeadlineKind.FirstContact, DeadlineKind.FirstDraft,
            DeadlineKind.ReviewStep }, ahead.Keys.ToHashSet());
        Assert.DoesNotContain(ahead.Keys, k => k is DeadlineKind.Feedback or DeadlineKind.Case);

        // The day on which the transfer was refused: fewer days are put off, of the opinion with its fixed date too.
        var inThePause = await ShownAndMovedAsync(desk.Today, cases);
        Assert.Contains(DeadlineKind.SectionOpinion, inThePause.Keys);
    }

    [Fact]
    public async Task What_has_passed_or_was_met_stays()
    {
        var id = await desk.InHandlingAsync();
        var (acceptance, contact, draft) = (await DueAsync(id, DeadlineKind.Acceptance), await DueAsync(id, DeadlineKind.FirstContact),
            await DueAsync(id, DeadlineKind.FirstDraft));
        var assigned = desk.Today;
        desk.Clock.Advance(TimeSpan.FromDays(contact.DayNumber - desk.Today.DayNumber + 1));

        await TurnOffAsync(await WorkingDayAfterAsync(assigned));

        Assert.Equal(acceptance, await DueAsync(id, DeadlineKind.Acceptance));
        Assert.Equal(contact, await DueAsync(id, DeadlineKind.FirstContact));
        Assert.NotEqual(draft, await DueAsync(id, DeadlineKind.FirstDraft));
        // Nor by the next thing that happens to the case.
        await desk.ConsultedAsync(id);
        Assert.Equal(contact, await DueAsync(id, DeadlineKind.FirstContact));
    }

    [Fact]
    public async Task A_recalculation_that_was_cut_off_goes_on_with_the_next_look_at_the_day()
    {
        var id = await desk.AssignedAsync();
        var due = await DueAsync(id, DeadlineKind.Acceptance);
        // As a kill right after saving leaves it: the days are there, no case was looked at.
        await desk.WithDbAsync(async (DeskContext db) =>
        {
            db.CalendarDays.Add(new CalendarDay { Day = due, IsWorkingDay = false, Holiday = "调整" });
            db.CalendarChanges.Add(CalendarChange.OfYears([due.Year], desk.As("admin").Now));
            await db.SaveChangesAsync();
        });
        Assert.False(
            await desk.WithAsync((FollowChangedCalendar recalculate) => recalculate.ExecuteAsync(TimeSpan.Zero, CancellationToken.None)));
        Assert.Equal(due, await DueAsync(id, DeadlineKind.Acceptance));
        var page = await (await desk.SignInAsync("admin")).GetAsync($"/calendar?year={due.Year}");
        Assert.Contains("正在重算，已重算0件", page.Text, StringComparison.Ordinal);

        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

        Assert.True(await DueAsync(id, DeadlineKind.Acceptance) > due);
        var change = await desk.WithDbAsync(db => db.CalendarChanges.OrderByDescending(c => c.Id).FirstAsync());
        Assert.NotNull(change.FinishedAt);
        Assert.True(change is { Cases: > 0, Moved: > 0 });
        // Done once more it finds nothing to do.
        Assert.True(
            await desk.WithAsync((FollowChangedCalendar recalculate) => recalculate.ExecuteAsync(TimeSpan.Zero, CancellationToken.None)));
    }

    [Fact]
    public async Task Several_pages_of_cases_are_all_brought_in_step()
    {
        var cases = new List<long>();
        for (var i = 0; i < 53; i++)
        {
            cases.Add(await desk.AssignedAsync());
        }

        var due = await DueAsync(cases[0], DeadlineKind.Acceptance);
        await TurnOffAsync(due);

        Assert.DoesNotContain(await InForceAsync(cases), d => d.Kind == DeadlineKind.Acceptance && d.DueOn == due);
        Assert.True(await desk.WithDbAsync(db => db.CalendarChanges.OrderByDescending(c => c.Id).Select(c => c.Cases).FirstAsync()) >= 53);
    }

    [Fact]
    public async Task Two_administrators_at_once_enter_a_year_once()
    {
        const string text = "一、元旦：1月1日至3日放假，共3天。";
        // What goes wrong between two people goes wrong once in many times: many years, one after the other.
        foreach (var year in Enumerable.Range(2031, 12))
        {
            var outcomes = await AtOnceAsync(year, text);

            Assert.Single(outcomes, o => o.Contains("已经录入", StringComparison.Ordinal));
            Assert.Equal(3, await desk.WithDbAsync(db => db.CalendarDays.CountAsync(d => d.Day.Year == year)));
        }
    }

    [Fact]
    public async Task Two_administrators_at_once_change_a_known_year_once()
    {
        foreach (var year in Enumerable.Range(2051, 12))
        {
            await AtOnceAsync(year, "一、元旦：1月1日至3日放假，共3天。");

            var outcomes = await AtOnceAsync(year, "一、元旦：1月1日至2日放假，共2天。1月4日上班。");

            Assert.Single(outcomes, o => o.Contains("已经录入", StringComparison.Ordinal));
        }
    }

    /// <summary>The same notice, seen by two people, entered by both in the same moment.</summary>
    private async Task<IReadOnlyList<string>> AtOnceAsync(int year, string text)
    {
        var edit = await desk.WithAsync(
            (CalendarBook book) => book.EditAsync(HolidayNoticeReader.Read(text, year), year, CancellationToken.None));

        return await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try
            {
                return await desk.WithAsync((EnterHolidayNotice enter) =>
                    enter.ExecuteAsync(new(year, text, edit.Fingerprint, true), desk.As("admin"), CancellationToken.None));
            }
            catch (DbUpdateConcurrencyException)
            {
                return "conflict";
            }
            catch (RuleViolationException refused) when (refused.Code == "not-seen")
            {
                // The other one's days came between reading the calendar and reading its years.
                return "conflict";
            }
        }));
    }

    private async Task<IReadOnlyDictionary<DeadlineKind, int>> ShownAndMovedAsync(DateOnly day, List<long> cases)
    {
        var edit = await desk.WithAsync((CalendarBook book) => book.EditAsync(day, DayKind.Off, "市庆", CancellationToken.None));
        var before = await InForceAsync(cases);

        var shown = await desk.WithAsync((CalendarBook book) => book.LookAsync(edit, desk.Today, CancellationToken.None));
        Assert.Equal(before, await InForceAsync(cases));
        await desk.WithAsync(
            (ChangeCalendarDay turn) =>
                turn.ExecuteAsync(new(day, DayKind.Off, "市庆", edit.Fingerprint), desk.As("admin"), CancellationToken.None));

        var after = await InForceAsync(cases);
        Assert.Equal(before.Select(b => (b.Id, b.Key)), after.Select(a => (a.Id, a.Key)));
        var moved = before.Zip(after).Where(x => x.First.DueOn != x.Second.DueOn)
            .Select(x => (x.First.Id, x.First.Kind, From: x.First.DueOn, To: x.Second.DueOn)).ToList();
        Assert.All(shown.First, s => Assert.Contains((s.ProposalId!.Value, s.Kind, s.From, s.To), moved));
        Assert.Equal(
            moved.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())), shown.Counts.Select(c => (c.Key, c.Value)));

        return shown.Counts;
    }

    // At different stages; one stood still while a transfer was asked for.
    private async Task CasesAsync()
    {
        var paused = await desk.InHandlingAsync(null, desk.IndustrySection);
        await desk.ChangeAsync(paused, "clerk", (p, actor) => p.RequestTransfer("市交通局", "属公交线路规划", actor.Today, actor));
        var waiting = await desk.InHandlingAsync();
        await desk.ChangeAsync(waiting, "clerk", (p, actor) => p.RequestTransfer("市交通局", "属公交线路规划", actor.Today, actor));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.ChangeAsync(paused, "clerk", (p, actor) => p.RefuseTransfer(actor.Today, null, null, desk.Year, actor));

        await desk.ReceiveAsync();
        await desk.AssignedAsync();
        await desk.InHandlingAsync();
        await desk.UnderReviewAsync();
        await desk.AwaitingFeedbackAsync();
    }

    private async Task<DateOnly> WorkingDayAfterAsync(DateOnly day) =>
        (await desk.WithDbAsync(db => db.CalendarAsync(CancellationToken.None))).AddWorkingDays(day, 1);

    private async Task TurnOffAsync(DateOnly day)
    {
        var edit = await desk.WithAsync((CalendarBook book) => book.EditAsync(day, DayKind.Off, "调整", CancellationToken.None));
        await desk.WithAsync(
            (ChangeCalendarDay turn) =>
                turn.ExecuteAsync(new(day, DayKind.Off, "调整", edit.Fingerprint), desk.As("admin"), CancellationToken.None));
    }

    private async Task<DateOnly> DueAsync(long id, DeadlineKind kind) => (await InForceAsync([id])).Single(d => d.Kind == kind).DueOn;

    private async Task<List<(long Id, string Key, DeadlineKind Kind, DateOnly DueOn)>> InForceAsync(List<long> cases) =>
        [.. (await desk.WithDbAsync(db =>
        db.Deadlines.AsNoTracking().Where(d => cases.Contains(d.ProposalId!.Value) && d.SupersededAt == null).OrderBy(d => d.ProposalId)
            .ThenBy(d => d.Key).ToListAsync()))
        .Select(d => (d.ProposalId!.Value, d.Key, d.Kind, d.DueOn))];
}

public sealed class RecalculationOnSqlite(SqliteDesk desk) : RecalculationTests(desk), IClassFixture<SqliteDesk>;

public sealed class RecalculationOnPostgreSql(PostgreSqlDesk desk) : RecalculationTests(desk), IClassFixture<PostgreSqlDesk>;
