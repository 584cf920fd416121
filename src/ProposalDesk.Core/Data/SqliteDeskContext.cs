using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ProposalDesk.Core.Audit;

namespace ProposalDesk.Core.Data;

/// <summary>The desk on its embedded database.</summary>
public sealed class SqliteDeskContext(DbContextOptions<SqliteDeskContext> options) : DeskContext(options)
{
    /// <inheritdoc/>
    /// <remarks>
    /// EF's own way has two faults here. Its lock is a row, which stays when the process is killed, and then every later
    /// start waits for it for ever; <see cref="DatabaseOwnership"/> knows better who is there. And a rebuilt table stands
    /// half outside the transaction. Here everything is one transaction, without references being checked, as SQLite
    /// recommends for rebuilt tables.
    /// </remarks>
    public override async Task MigrateAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        try
        {
            await RemoveStaleLockAsync(ct);
            if (!(await Database.GetPendingMigrationsAsync(ct)).Any())
            {
                await NoteChangesAsync(ct);
                return;
            }

            await Database.ExecuteSqlRawAsync(SqliteMigrationsSql.ReferencesOff, ct);
            await using var transaction = await Database.BeginTransactionAsync(ct);
            await Database.MigrateAsync(ct);
            await NoteChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        finally
        {
            await Database.ExecuteSqlRawAsync(SqliteMigrationsSql.ReferencesOn, CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    // Left by a version that still took it.
    private async Task RemoveStaleLockAsync(CancellationToken ct)
    {
        var tables = await Database
            .SqlQueryRaw<int>("""SELECT COUNT(*) AS "Value" FROM "sqlite_master" WHERE "name" = '__EFMigrationsLock'""")
            .SingleAsync(ct);
        if (tables > 0)
        {
            await Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsLock" """, ct);
        }
    }

    private async Task NoteChangesAsync(CancellationToken ct)
    {
        foreach (var sql in ChangeNotes.ForSqlite().Concat(RecordGuards.ForSqlite()))
        {
            await Database.ExecuteSqlRawAsync(sql, ct);
        }
    }

    /// <inheritdoc/>
    public override async Task EmptyAsync(CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON", ct);
        var empty = Tables().Select(t => $"DELETE FROM \"{t}\"");
        foreach (var sql in RecordGuards.OffForSqlite().Concat(empty).Concat(RecordGuards.ForSqlite()))
        {
            await Database.ExecuteSqlRawAsync(sql, ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc/>
    /// <remarks>One writes at a time, so that numbers are committed in order.</remarks>
    public override Task<long?> SettledChangesAsync(CancellationToken ct) => DeskChanges.MaxAsync(c => (long?)c.Id, ct);

    /// <inheritdoc/>
    /// <remarks>One writes at a time.</remarks>
    internal override Task LockRecordsAsync(CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public override string BeijingDayOf(string instant) => $"date({instant}, '+8 hours')";

    /// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<SqliteDeskContext>
    {
        public SqliteDeskContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite().Options);
    }
}
