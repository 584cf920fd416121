using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>
/// A process that is killed while it brings its SQLite file up to date: the next one goes on, whatever the first has left.
/// PostgreSQL's locks and transactions end with the connection.
/// </summary>
[TakesLong(seconds: 20)]
public sealed class KilledUpdateTests
{
    // Stands still where the migration is written down.
    private const string Stall = """
        CREATE TABLE "__EFMigrationsHistory" (
            "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
        CREATE VIEW "Endless" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
        CREATE TRIGGER "Stall" BEFORE INSERT ON "__EFMigrationsHistory" BEGIN SELECT count(*) FROM "Endless"; END;
        """;

    [Fact]
    public async Task After_a_kill_in_the_middle_the_next_start_goes_on()
    {
        using var database = DeskFile.New();
        await database.RunAsync(Stall);
        await database.LeaveLockAsync();
        var before = await database.PendingAsync();
        using (var killed = ChildDesk.Start(database.File, database.Folder))
        {
            await killed.UntilSaidAsync("Creating the database");
            await killed.UntilSaidAsync("Still updating the database");
            Assert.Contains("数据库仍在更新", killed.Said, StringComparison.Ordinal);
            killed.Kill();
        }

        Assert.Equal(before, await database.PendingAsync());
        await database.RunAsync("""DROP TRIGGER "Stall"; DROP VIEW "Endless";""");
        using var desk = ChildDesk.Start(database.File, database.Folder);
        await desk.UntilLivesAsync();

        Assert.Contains("The database is up to date", desk.Said, StringComparison.Ordinal);
        desk.Kill();
        using var fresh = DeskFile.New();
        await fresh.MigrateAsync();
        Assert.Empty(await database.PendingAsync());
        Assert.Equal(await fresh.SchemaAsync(), await database.SchemaAsync());
        Assert.Equal(0, await database.CountAsync("""SELECT count(*) FROM "__EFMigrationsLock" """));
    }

    [Fact]
    public async Task A_database_of_a_state_this_version_does_not_know_is_refused_in_one_sentence_and_left_alone()
    {
        using var database = DeskFile.New();
        await database.LeaveUnknownMigrationAsync("20250101000000_OfTheWorkshop");
        var before = await database.SchemaAsync();

        using var desk = ChildDesk.Start(database.File, database.Folder);

        Assert.Equal(1, await desk.ExitCodeAsync());
        Assert.Contains("这个数据库不是本版本建立或更新过的（20250101000000_OfTheWorkshop）", desk.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", desk.Said, StringComparison.Ordinal);
        Assert.Equal(before, await database.SchemaAsync());
    }

    [Fact]
    public async Task A_lock_left_behind_by_the_last_step_keeps_nobody_waiting()
    {
        using var database = DeskFile.New();
        await database.MigrateAsync();
        await database.LeaveLockAsync();

        await database.MigrateAsync();

        Assert.Equal(0, await database.CountAsync("""SELECT count(*) FROM "__EFMigrationsLock" """));
    }

    [Fact]
    public async Task A_fresh_start_warns_of_nothing_and_a_second_process_is_told_whose_file_it_is()
    {
        using var database = DeskFile.New();
        using var desk = ChildDesk.Start(database.File, database.Folder);
        await desk.UntilLivesAsync();

        Assert.Contains("正在新建数据库", desk.Said, StringComparison.Ordinal);
        // All there is to warn of is that nobody has set the desk up.
        Assert.Single(desk.Said.Split('\n'), line =>
            line.Contains(" WRN ", StringComparison.Ordinal) || line.Contains(" ERR ", StringComparison.Ordinal));
        Assert.Contains("WRN 首次启动", desk.Said, StringComparison.Ordinal);
        // The day's work begins by itself once it listens.
        await desk.UntilAsync(
            async () => await database
                .CountAsync("""SELECT count(*) FROM "DailyWorkRecords" WHERE "FinishedAt" IS NOT NULL""") == 1,
            "DailyWorkRecords");

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
}
