using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProposalDesk.Core.Data;

/// <summary>The desk on its embedded database.</summary>
public sealed class SqliteDeskContext(DbContextOptions<SqliteDeskContext> options) : DeskContext(options)
{
    /// <summary>Lets <c>dotnet ef</c> build the model without a server.</summary>
    public sealed class Factory : IDesignTimeDbContextFactory<SqliteDeskContext>
    {
        public SqliteDeskContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite().Options);
    }
}
