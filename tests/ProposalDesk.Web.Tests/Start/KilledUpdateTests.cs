using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>
/// A process that is killed while it brings its SQLite file up to date: the next one goes on, whatever the first has left.
/// PostgreSQL's locks and transactions end with the connection.
/// </summary>
public sealed class KilledUpdateTests
{
    private const string Older = "AddReplyFormat";

    // Stands still where a migration of half the way is written down.
    private const string Stall = """
        CREATE VIEW "Endless" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
        CREATE TRIGGER "Stall" BEFORE INSERT ON "__EFMigrationsHistory" WHEN NEW."MigrationId" LIKE '%\_CountFigures' ESCAPE '\' BEGIN SELECT count(*) FROM "Endless"; END;
        """;

    [Fact]
    public async Task After_a_kill_in_the_middle_of_an_update_the_next_start_goes_on()
    {
        using var database = await OlderDatabase.CreateAsync(Older);
        await database.LeaveLockAsync();
        await database.RunAsync(Stall);
        var before = await database.PendingAsync();
        using (var killed = ChildDesk.Start(database.File, database.Folder))
        {
            await killed.UntilSaidAsync("Updating the database from");
            Assert.Contains("正在把数据库从", killed.Said, StringComparison.Ordinal);
            await killed.UntilSaidAsync("Still updating the database");
            killed.Kill();
        }

        Assert.Equal(before, await database.PendingAsync());
        await database.RunAsync("""DROP TRIGGER "Stall"; DROP VIEW "Endless";""");
        using var desk = ChildDesk.Start(database.File, database.Folder);
        await desk.UntilLivesAsync();

        Assert.Contains("The database is up to date", desk.Said, StringComparison.Ordinal);
        desk.Kill();
        await AssertWholeAsync(database);
    }

    [Theory]
    [InlineData(Older, 1)]
    [InlineData(Older, 2)]
    [InlineData("SettleCommitments", 1)]
    [InlineData("SettleCommitments", 2)]
    public async Task What_an_earlier_version_left_half_done_is_finished(string migration, int parts)
    {
        using var database = await OlderDatabase.CreateAsync(migration);
        await database.LeaveHalfAsync(parts);
        await database.LeaveLockAsync();

        await database.MigrateAsync();

        await AssertWholeAsync(database);
    }

    [Fact]
    public async Task A_lock_left_behind_by_the_last_step_keeps_nobody_waiting()
    {
        using var database = await OlderDatabase.CreateAsync(null);
        await database.MigrateAsync();
        await database.LeaveLockAsync();

        await database.MigrateAsync();

        Assert.Equal(0, await database.CountAsync("""SELECT count(*) FROM "__EFMigrationsLock" """));
    }

    [Fact]
    public async Task A_fresh_start_warns_of_nothing_and_a_second_process_is_told_whose_file_it_is()
    {
        using var database = await OlderDatabase.CreateAsync(null);
        using var desk = ChildDesk.Start(database.File, database.Folder);
        await desk.UntilLivesAsync();

        Assert.Contains("正在新建数据库", desk.Said, StringComparison.Ordinal);
        // All there is to warn of is that nobody has set the desk up.
        Assert.Single(desk.Said.Split('\n'), line => line.Contains(" WRN ", StringComparison.Ordinal) || line.Contains(" ERR ", StringComparison.Ordinal));
        Assert.Contains("WRN 首次启动", desk.Said, StringComparison.Ordinal);
        // The day's work begins by itself once it listens.
        await desk.UntilAsync(async () => await database.CountAsync("""SELECT count(*) FROM "DayRuns" WHERE "FinishedAt" IS NOT NULL""") == 1, "DayRuns");

        using var second = ChildDesk.Start(database.File, database.Folder);
        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Contains("正由另一个正在运行的程序使用", second.Said, StringComparison.Ordinal);
        Assert.Contains("belongs to another running process", second.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Said, StringComparison.Ordinal);

        // The kernel gives the file back however its owner ends.
        desk.Kill();
        using var third = ChildDesk.Start(database.File, database.Folder);
        await third.UntilLivesAsync();
    }

    private static async Task AssertWholeAsync(OlderDatabase database)
    {
        using var fresh = await OlderDatabase.CreateAsync(null);
        await fresh.MigrateAsync();

        Assert.Empty(await database.PendingAsync());
        Assert.Equal(await fresh.SchemaAsync(), await database.SchemaAsync());
        Assert.Equal(OlderDatabase.Messages, await database.CountAsync("""SELECT count(*) FROM "Outbox" WHERE "Key" LIKE 'old:%' AND "State" = 'Waiting'"""));
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM pragma_foreign_key_check"));
        Assert.Equal(0, await database.CountAsync("""SELECT count(*) FROM "__EFMigrationsLock" """));
    }
}
