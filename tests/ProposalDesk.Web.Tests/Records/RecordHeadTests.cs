using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Data;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Records;

/// <summary>How far the records had come is known beside the database too: nobody cuts off their end.</summary>
public abstract class RecordHeadTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : RecordHeadTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : RecordHeadTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task An_end_that_was_cut_off_is_missed_even_when_the_desk_has_written_on()
    {
        await WriteAsync("一");
        await WriteAsync("二");
        var last = (await CheckAsync()).Links;
        await desk.WithDbAsync(async db =>
        {
            foreach (var off in db is SqliteDeskContext ? RecordGuards.OffForSqlite() : RecordGuards.OffForPostgreSql())
            {
                await db.Database.ExecuteSqlRawAsync(off);
            }

            await db.Database.ExecuteSqlRawAsync(
                """
                DELETE FROM "SecurityEvents" WHERE "Text" = '二';
                DELETE FROM "RecordLinks" WHERE "Number" = (SELECT max("Number") FROM "RecordLinks")
                """);
        });

        Assert.Equal([$"第{last}节不在了"], (await CheckAsync()).Breaks.Select(b => b.Sentence));

        await WriteAsync("三");
        Assert.Equal([$"第{last}节与上次核对时不同，它和它以前的记录被换过"], (await CheckAsync()).Breaks.Select(b => b.Sentence));
    }

    private Task WriteAsync(string text) => desk.WithDbAsync(db =>
        db.RecordAtOnceAsync(desk.As("clerk"), SecurityEventKind.Export, text, "", CancellationToken.None));

    private Task<CheckRecords.Outcome> CheckAsync() => desk.WithAsync((CheckRecords check) => check.ExecuteAsync(CancellationToken.None));
}
