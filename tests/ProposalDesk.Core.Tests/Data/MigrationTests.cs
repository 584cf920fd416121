using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Tests.Data;

/// <summary>Model and migrations are compared in memory: none of these needs a server.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly SqliteDeskContext _sqlite = new(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite().Options);
    private readonly PostgreSqlDeskContext _postgres = new(new DbContextOptionsBuilder<PostgreSqlDeskContext>().UseNpgsql().Options);

    [Fact]
    public void Sqlite_has_a_migration_for_every_model_change() =>
        Assert.False(_sqlite.Database.HasPendingModelChanges(), "Run scripts/add-migration.sh NAME.");

    [Fact]
    public void Postgres_has_a_migration_for_every_model_change() =>
        Assert.False(_postgres.Database.HasPendingModelChanges(), "Run scripts/add-migration.sh NAME.");

    [Fact]
    public void Both_databases_have_the_same_migrations() => Assert.Equal(Names(_sqlite), Names(_postgres));

    /// <summary>A view over a collection that EF takes for a second relation would lose rows when the view changes.</summary>
    [Fact]
    public void No_relation_was_made_up_by_convention()
    {
        var madeUp = _postgres.Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties())
            .Where(p => p.IsShadowProperty() && p.IsForeignKey() && char.IsAsciiDigit(p.Name[^1]))
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}");

        Assert.Empty(madeUp);
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _postgres.Dispose();
    }

    private static IEnumerable<string> Names(DeskContext db) =>
        db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
}
