using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

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
    }

    private async Task NoteChangesAsync(CancellationToken ct)
    {
        foreach (var sql in ChangeNotes.ForPostgreSql())
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
    }

    /// <inheritdoc/>
    public override string BeijingDayOf(string instant) => $"(({instant}) AT TIME ZONE 'Asia/Shanghai')::date";

    /// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<PostgreSqlDeskContext>
    {
        public PostgreSqlDeskContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlDeskContext>().UseNpgsql().Options);
    }
}
