using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ProposalDesk.Core.Data;

/// <summary>Tells a database that cannot be worked with from a row that cannot.</summary>
public static class DatabaseAway
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    // Connection, insufficient resources, intervention of an operator (PostgreSQL, appendix A).
    private static readonly string[] _awayClasses = ["08", "53", "57"];

    public static bool IsDatabaseAway(this Exception problem)
    {
        for (var one = problem; one is not null; one = one.InnerException!)
        {
            var isAway = one switch
            {
                PostgresException postgres => Array.Exists(_awayClasses, c => postgres.SqlState.StartsWith(c, StringComparison.Ordinal)),
                NpgsqlException npgsql => npgsql.IsTransient,
                SqliteException sqlite => sqlite.SqliteErrorCode
                    is SqliteBusy or SqliteLocked or SqliteReadOnly or SqliteInputOutput or SqliteCorrupt or SqliteFull or SqliteCannotOpen,
                SocketException => true,
                _ => false,
            };
            if (isAway)
            {
                return true;
            }
        }

        return false;
    }
}
