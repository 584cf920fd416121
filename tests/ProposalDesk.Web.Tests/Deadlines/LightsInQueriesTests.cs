using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>The database says of every case the colour that its page says.</summary>
public abstract class LightsInQueriesTests(DeskFixture desk)
{
    private static readonly DateOnly _today = new(2021, 5, 20);

    [Fact]
    public async Task The_colour_in_a_query_is_the_colour_of_the_light()
    {
        var id = await desk.ReceiveAsync("361");
        var differing = await desk.WithAsync(async (DeskContext db) =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            var wrong = new List<string>();
            foreach (var (status, answered, next, due) in Cases())
            {
                await db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(set => set
                    .SetProperty(p => p.Status, status).SetProperty(p => p.AnsweredOn, answered)
                    .SetProperty(p => p.NextDueKind, DeadlineKind.FirstDraft).SetProperty(p => p.NextDueOn, next)
                    .SetProperty(p => p.DueOn, due));
                var said = (LightColour)await db.Proposals.Where(p => p.Id == id).Select(Light.ColourInQuery(_today, 7)).SingleAsync();
                var meant = Light.ColourOf(due, answered, status.IsFinal(), 7, _today);
                if (said != meant)
                {
                    wrong.Add($"{status} {answered} {next} {due}: {said}, not {meant}");
                }
            }

            return wrong;
        });

        Assert.Empty(differing);
    }

    [Fact]
    public async Task Each_year_warns_by_its_own_windows()
    {
        var id = await desk.ReceiveAsync("362");
        var colours = await desk.WithAsync(async (DeskContext db) =>
        {
            var mine = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == id);
            var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == mine.SessionId);
            var year = await db.HandlingYears.AsNoTracking().SingleAsync(y => y.Id == session.HandlingYearId);
            var day = mine.DueOn.AddDays(-20);
            // A session of another year that warns otherwise must not decide for this one.
            var other = HandlingYear.WithDefaults(year.BureauId, year.Year - 1);
            var elsewhere = new Session { HandlingYearId = other.Id, Kind = ProposalKind.CppccProposal, Name = "另一次会议" };
            var found = new List<LightColour>();
            foreach (var window in new[] { 19, 20 })
            {
                year.WarningDays = window;
                foreach (var sessions in new Session[][] { [session, elsewhere], [elsewhere, session] })
                {
                    var basis = new DeadlineBasis(PublishedHolidays.Calendar, sessions, [year, other]);
                    found.Add((LightColour)await db.Proposals.Where(p => p.Id == id).Select(basis.ColourInQuery(day)).SingleAsync());
                }
            }

            return found;
        });

        Assert.Equal([LightColour.Green, LightColour.Green, LightColour.Yellow, LightColour.Yellow], colours);
    }

    private static IEnumerable<(ProposalStatus Status, DateOnly? Answered, DateOnly? Next, DateOnly Due)> Cases() =>
        from status in new[] { ProposalStatus.Received, ProposalStatus.AwaitingFeedback, ProposalStatus.Closed, ProposalStatus.Transferred,
            ProposalStatus.Withdrawn }
        from answered in new DateOnly?[] { null, _today }
        from next in new int?[] { null, -1, 2 }
        from due in new[] { -1, 0, 7, 8 }
        select (status, answered, next is { } days ? _today.AddDays(days) : (DateOnly?)null, _today.AddDays(due));
}

public sealed class LightsInQueriesTestsOnSqlite(SqliteDesk desk) : LightsInQueriesTests(desk), IClassFixture<SqliteDesk>;

public sealed class LightsInQueriesTestsOnPostgreSql(PostgreSqlDesk desk) : LightsInQueriesTests(desk), IClassFixture<PostgreSqlDesk>;
