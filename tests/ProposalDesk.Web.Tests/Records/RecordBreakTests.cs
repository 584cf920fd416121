using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Records;

/// <summary>Whoever takes the guards of the database away and changes a row by hand is found out, at exactly that row.</summary>
public abstract class RecordBreakTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : RecordBreakTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : RecordBreakTests(desk), IClassFixture<PostgreSqlDesk>;

    [Theory]
    [InlineData("SecurityEvents", "安全日志")]
    [InlineData("AdministrationEvents", "管理记录")]
    [InlineData("ProposalEvents", "办理经过")]
    public async Task A_row_that_was_changed_is_named(string table, string name)
    {
        var id = await RowAsync(table);

        Assert.Equal(
            [$"{name}第{id}行被改动"], await BreaksOfAsync($"UPDATE \"{table}\" SET \"Text\" = \"Text\" || '。' WHERE \"Id\" = {id}"));
    }

    [Theory]
    [InlineData("SecurityEvents", "安全日志")]
    [InlineData("AdministrationEvents", "管理记录")]
    [InlineData("ProposalEvents", "办理经过")]
    public async Task A_row_that_was_deleted_is_named(string table, string name)
    {
        var id = await RowAsync(table);

        Assert.Equal([$"{name}第{id}行被删除"], await BreaksOfAsync($"DELETE FROM \"{table}\" WHERE \"Id\" = {id}"));
    }

    [Theory]
    [InlineData("SecurityEvents", "安全日志", "\"At\", \"Kind\", \"UserId\", \"Name\", \"Address\", \"Device\", \"About\", \"Text\"")]
    [InlineData("AdministrationEvents", "管理记录", "\"At\", \"ActorId\", \"ActorName\", \"Text\"")]
    [InlineData(
        "ProposalEvents", "办理经过", "\"ProposalId\", \"At\", \"Step\", \"To\", \"ActorId\", \"ActorName\", \"RoundNumber\", \"Text\"")]
    public async Task A_row_that_was_inserted_is_named(string table, string name, string columns)
    {
        var id = await RowAsync(table);
        var breaks = await BreaksOfAsync(
            $"INSERT INTO \"{table}\" ({columns}) SELECT {columns} FROM \"{table}\" WHERE \"Id\" = {id}");

        Assert.Equal([$"{name}第{await LastAsync(table)}行不是系统写入的"], breaks);
    }

    [Fact]
    public async Task A_row_and_its_link_changed_together_do_not_fit_the_seal()
    {
        var id = await RowAsync("SecurityEvents");
        var number = await desk.WithDbAsync(db => db.RecordLinks.Where(l => l.Table == "SecurityEvents" && l.RowId == id)
            .Select(l => l.Number).SingleAsync());

        Assert.Equal(
            [$"第{number}节（安全日志第{id}行）的封印不对", $"安全日志第{id}行被改动"],
            await BreaksOfAsync(
                $"UPDATE \"SecurityEvents\" SET \"Text\" = 'x' WHERE \"Id\" = {id};"
                + $"UPDATE \"RecordLinks\" SET \"Content\" = '{new string('0', 64)}' WHERE \"Number\" = {number}"));
    }

    [Fact]
    public async Task A_row_that_vanished_with_its_link_leaves_a_gap()
    {
        var id = await RowAsync("SecurityEvents");
        await RowAsync("AdministrationEvents");
        var number = await desk.WithDbAsync(db => db.RecordLinks.Where(l => l.Table == "SecurityEvents" && l.RowId == id)
            .Select(l => l.Number).SingleAsync());
        var breaks = await BreaksOfAsync(
            $"DELETE FROM \"SecurityEvents\" WHERE \"Id\" = {id}; DELETE FROM \"RecordLinks\" WHERE \"Number\" = {number}");

        Assert.Contains($"第{number}节不在了", breaks);
    }

    [Fact]
    public async Task What_was_found_is_told_to_director_and_auditor()
    {
        if (!await desk.WithDbAsync(db => db.Users.AnyAsync(u => u.UserName == "watches")))
        {
            await desk.AddPersonAsync("watches", "看守", null, DeskRole.Auditor);
        }

        var id = await RowAsync("SecurityEvents");
        await BreaksOfAsync($"UPDATE \"SecurityEvents\" SET \"Text\" = 'x' WHERE \"Id\" = {id}");
        await desk.WithAsync((ProveRecords prove) => prove.ExecuteAsync(Actor.Desk(desk.As("admin").Now), CancellationToken.None));

        var told = await desk.WithDbAsync(db => db.Outbox.Where(m => m.Text.Contains("处不是系统写的")).Select(m => m.RecipientUserId)
            .Distinct().ToListAsync());
        Assert.Equivalent(new long?[] { desk.UserId("director"), desk.UserId("watches") }, told);
        var page = await (await desk.SignInAsync("director")).GetAsync("/security-log");
        Assert.Contains("处不是系统写的", (await page.PressAsync("现在核对记录")).Alert, StringComparison.Ordinal);
    }

    private Task<long> LastAsync(string table)
    {
        var statement = $"SELECT max(\"Id\") AS \"Value\" FROM \"{table}\"";

        return desk.WithDbAsync(db => db.Database.SqlQueryRaw<long>(statement).SingleAsync());
    }

    /// <summary>A row of this table that nobody has touched yet.</summary>
    private async Task<long> RowAsync(string table)
    {
        if (table == "ProposalEvents")
        {
            await desk.AssignedAsync();
        }
        else
        {
            await desk.WithDbAsync(async db =>
            {
                db.AdministrationEvents.Add(desk.SomethingAdministered());
                db.RecordSecurity(desk.As("admin"), SecurityEventKind.Administration, "改了。");
                await db.SaveChangesAsync();
            });
        }

        return await LastAsync(table);
    }

    /// <summary>What the check says more than it said before this was done past the desk.</summary>
    private async Task<IReadOnlyList<string>> BreaksOfAsync(string statement)
    {
        var before = await CheckAsync();
        await desk.WithDbAsync(async db =>
        {
            foreach (var off in db is SqliteDeskContext ? RecordGuards.OffForSqlite() : RecordGuards.OffForPostgreSql())
            {
                await db.Database.ExecuteSqlRawAsync(off);
            }

            await db.Database.ExecuteSqlRawAsync(statement);
        });

        return [.. (await CheckAsync()).Except(before)];
    }

    private Task<List<string>> CheckAsync() => desk.WithAsync(async (CheckRecords check) =>
        (await check.ExecuteAsync(CancellationToken.None)).Breaks.Select(b => b.Sentence).ToList());
}
