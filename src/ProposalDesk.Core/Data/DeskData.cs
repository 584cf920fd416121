using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Data;

/// <summary>Chooses the database by <c>Database:Provider</c> and <c>ConnectionStrings:Desk</c>.</summary>
public static class DeskData
{
    // EF keeps a thousand things it has compiled, and a question counts as two and more: the desk asks more of them, and would
    // compile what was pushed out over and over. One for the process, since EF builds its services anew for each other one.
    private static readonly MemoryCache _compiled = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    public static IServiceCollection AddDeskData(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        var connection = configuration.GetConnectionString("Desk");

        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new InvalidOperationException("缺少设置 ConnectionStrings__Desk：请写明数据库的连接字符串。");
        }

        services.AddSingleton(_ => new DatabaseOwnership(provider ?? "", connection));
        services.TryAddSingleton(_ => new DeadlineBasisCache(TimeProvider.System));
        services.TryAddScoped<DeadlineBasisBook>();
        services.TryAddSingleton(_ => new ChangeFeed(TimeProvider.System));
        services.TryAddScoped<ChangeFollower>();
        services.TryAddSingleton<OutboxSignal>();
        services.AddOptions().TryAddSingleton<OutboxCopies>();
        // The desk has its own (Program); whoever only fills a database needs none that lasts.
        services.TryAddSingleton(_ => new RecordSeal(RandomNumberGenerator.GetBytes(RecordSeal.KeyLength)));
        services.TryAddSingleton<RecordKeeper>();
        services.TryAddSingleton(_ => new PersonalSeal(new EphemeralDataProtectionProvider()));
        services.TryAddSingleton<SealPrivateTexts>();

        // A list in a query is one parameter: the statement stays the same whatever its length, so its SQL is made once.
        return provider switch
        {
            "Sqlite" => services.AddDbContextPool<DeskContext, SqliteDeskContext>((provided, o) => o
                .UseSqlite(connection, sqlite => sqlite
                    .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .UseMemoryCache(_compiled)
                .ReplaceService<IMigrationsSqlGenerator, SqliteMigrationsSql>()
                // Nobody else migrates: the file is this process's own. What our migrations do before a table is rebuilt is tried by tests.
                .ConfigureWarnings(w =>
                    w.Ignore(RelationalEventId.MigrationsUserTransactionWarning, SqliteEventId.TableRebuildPendingWarning))
                .AddInterceptors(new SqlitePragmas(), provided.GetRequiredService<DeadlineBasisCache>(),
                    provided.GetRequiredService<OutboxCopies>(), provided.GetRequiredService<RecordKeeper>(),
                    provided.GetRequiredService<SealPrivateTexts>())),
            "PostgreSql" => services.AddDbContextPool<DeskContext, PostgreSqlDeskContext>((provided, o) => o
                .UseNpgsql(Tuned(connection), npgsql => npgsql
                    .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .UseMemoryCache(_compiled)
                .AddInterceptors(provided.GetRequiredService<DeadlineBasisCache>(), provided.GetRequiredService<OutboxCopies>(),
                    provided.GetRequiredService<RecordKeeper>(), provided.GetRequiredService<SealPrivateTexts>())),
            _ => throw new InvalidOperationException($"设置 Database__Provider 是“{provider}”，只能是 Sqlite 或 PostgreSql。"),
        };
    }

    // PostgreSQL would compile the long statements of the screens for longer than it takes to run them. It keeps their
    // plans with the connection instead, and nothing else: the desk sets nothing in a session that the next would have to undo.
    private static string Tuned(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options ??= "-c jit=off";
        // Somebody behind a pooler that cannot keep statements says so in the connection string.
        if (!connection.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
        {
            (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (300, 2);
        }

        settings.NoResetOnClose = true;

        return settings.ToString();
    }

    /// <summary>
    /// Readers do not wait for the writer, a second writer waits instead of failing, references hold, and what was
    /// committed outlives a power cut.
    /// </summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        // What is set stays with the connection while it waits in the pool.
        private static readonly ConditionalWeakTable<object, object> _set = [];

        private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (IsNew(connection))
            {
                using var command = connection.CreateCommand();
                command.CommandText = For(connection);
                command.ExecuteNonQuery();
            }
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (IsNew(connection))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = For(connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        private static bool IsNew(DbConnection connection) =>
            connection is not SqliteConnection { Handle: { } handle } || _set.TryAdd(handle, handle);

        // EF looks whether a database is there without the right to change it; a copy put back has no log beside it yet.
        private static string For(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? Pragmas
                : $"PRAGMA journal_mode=WAL; {Pragmas}";
    }
}
