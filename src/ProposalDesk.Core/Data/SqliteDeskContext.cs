using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProposalDesk.Core.Data;

/// <summary>The desk on its embedded database.</summary>
public sealed class SqliteDeskContext(DbContextOptions<SqliteDeskContext> options) : DeskContext(options)
{
    /// <inheritdoc/>
    public override async Task EmptyAsync(CancellationToken ct)
    {
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON", ct);
        foreach (var table in Tables())
        {
#pragma warning disable EF1002 // The names come from the model.
            await Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"", ct);
#pragma warning restore EF1002
        }

        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc/>
    public override string BeijingDayOf(string instant) => $"date({instant}, '+8 hours')";

    /// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<SqliteDeskContext>
    {
        public SqliteDeskContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite().Options);
    }
}
