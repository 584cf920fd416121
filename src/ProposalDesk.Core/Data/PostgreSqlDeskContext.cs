using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProposalDesk.Core.Data;

/// <summary>The desk on PostgreSQL, the reference.</summary>
public sealed class PostgreSqlDeskContext(DbContextOptions<PostgreSqlDeskContext> options) : DeskContext(options)
{
    /// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<PostgreSqlDeskContext>
    {
        public PostgreSqlDeskContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgreSqlDeskContext>().UseNpgsql().Options);
    }
}
