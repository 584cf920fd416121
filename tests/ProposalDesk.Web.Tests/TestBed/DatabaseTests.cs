using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>Both databases, really: what the application is started on is migrated and can be written to.</summary>
public abstract class DatabaseTests(DeskFixture desk)
{
    [Fact]
    public async Task The_application_starts_on_a_migrated_database()
    {
        var pending = await desk.WithDbAsync(db => db.Database.GetPendingMigrationsAsync());

        Assert.Empty(pending);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_is_ready()
    {
        var browser = desk.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Only_the_clock_of_the_desk_is_the_tests_own()
    {
        await desk.WithAsync<DeskClock>(clock =>
        {
            Assert.Equal(new DateOnly(2021, 3, 8), clock.Today);
            return Task.CompletedTask;
        });
    }
}

public sealed class DatabaseTestsOnSqlite(SqliteDesk desk) : DatabaseTests(desk), IClassFixture<SqliteDesk>;

public sealed class DatabaseTestsOnPostgreSql(PostgreSqlDesk desk) : DatabaseTests(desk), IClassFixture<PostgreSqlDesk>;
