using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ProposalDesk.Core.Audit;

namespace ProposalDesk.Core.Data;

/// <summary>The desk on PostgreSQL, the reference.</summary>
public sealed class PostgreSqlDeskContext(DbContextOptions<PostgreSqlDeskContext> options) : DeskContext(options)
{
    /// <inheritdoc/>
    /// <remarks>EF's lock is one of the server's and ends with the connection, and everything stands in one transaction.</remarks>
    public override async Task MigrateAsync(CancellationToken ct)
    {
        await Database.MigrateAsync(ct);
        await NoteChangesAsync(ct);
        await ForgetHowMuchWaitsForWhomAsync(ct);
    }

    /// <summary>
    /// Told that much waits for some and little for others, the server would plan the first page anew for each person at each
    /// look, which takes three times as long as reading it: the way there is the same index for all. Before there are rows;
    /// what is known of them already stays known.
    /// </summary>
    public async Task ForgetHowMuchWaitsForWhomAsync(CancellationToken ct) => await Database.ExecuteSqlRawAsync(
        """
        ALTER TABLE "WorkItems" ALTER COLUMN "Holder" SET STATISTICS 0;
        ALTER TABLE "Outbox" ALTER COLUMN "RecipientUserId" SET STATISTICS 0
        """,
        ct);

    private async Task NoteChangesAsync(CancellationToken ct)
    {
        foreach (var sql in ChangeNotes.ForPostgreSql().Concat(RecordGuards.ForPostgreSql()))
        {
            await using var transaction = await Database.BeginTransactionAsync(ct);
            await Database.ExecuteSqlRawAsync(sql, ct);
            await transaction.CommitAsync(ct);
        }
    }

    /// <inheritdoc/>
    /// <remarks>To empty a table is no change of its rows, so no trigger notes it.</remarks>
    public override async Task EmptyAsync(CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        foreach (var sql in RecordGuards.OffForPostgreSql())
        {
            await Database.ExecuteSqlRawAsync(sql, ct);
        }

        var tables = string.Join(", ", Tables().Select(t => $"\"{t}\""));
#pragma warning disable EF1002 // The names come from the model.
        await Database.ExecuteSqlRawAsync(
            $"""
            INSERT INTO "DeskChanges" ("At", "ProposalId")
            SELECT clock_timestamp(), "Id" FROM "Proposals" UNION ALL SELECT clock_timestamp(), NULL;
            TRUNCATE {tables} RESTART IDENTITY CASCADE
            """,
            ct);
#pragma warning restore EF1002
        foreach (var sql in RecordGuards.ForPostgreSql())
        {
            await Database.ExecuteSqlRawAsync(sql, ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Whoever notes a change has a transaction number by then. Where the statement's own look finds none in progress, all numbers of notes
    /// that were taken before it are there to be seen or were given up.
    /// </remarks>
    public override async Task<long?> SettledChangesAsync(CancellationToken ct) => (await Database.SqlQueryRaw<long?>(
        """
        SELECT max("Id") AS "Value" FROM "DeskChanges"
        WHERE pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot())
        """).ToListAsync(ct))[0];

    /// <inheritdoc/>
    internal override Task LockRecordsAsync(CancellationToken ct) =>
        Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('RecordLinks'))", ct);

    /// <inheritdoc/>
    public override string BeijingDayOf(string instant) => $"(({instant}) AT TIME ZONE 'Asia/Shanghai')::date";

    /// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<PostgreSqlDeskContext>
    {
        public PostgreSqlDeskContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlDeskContext>().UseNpgsql().Options);
    }
}
