using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ProposalDesk.Core.Data;

/// <summary>Finds the trouble behind an exception of either database.</summary>
public static class StorageTroubleFinder
{
    private const int NoSpaceLeft = 28;

    /// <returns>Null where the failure is another one.</returns>
    public static StorageTrouble? Of(Exception? failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (Named(at) is { } trouble)
            {
                return trouble;
            }
        }

        return null;
    }

    private static StorageTrouble? Named(Exception failure) => failure switch
    {
        SqliteException e => OfSqlite(e),
        PostgresException e => OfPostgreSql(e.SqlState),
        NpgsqlException { InnerException: TimeoutException } or TimeoutException => StorageTrouble.Busy,
        NpgsqlException or SocketException => StorageTrouble.Away,
        IOException { HResult: NoSpaceLeft } => StorageTrouble.Full,
        _ => null,
    };

    // https://www.sqlite.org/rescode.html. A file that was taken away is made anew and empty: it has no tables.
    private static StorageTrouble? OfSqlite(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => StorageTrouble.Busy,
        8 => StorageTrouble.ReadOnly,
        13 => StorageTrouble.Full,
        10 or 11 or 14 or 26 => StorageTrouble.Away,
        1 when failure.Message.Contains("no such table", StringComparison.Ordinal) => StorageTrouble.Away,
        _ => null,
    };

    private static StorageTrouble? OfPostgreSql(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => StorageTrouble.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction => StorageTrouble.ReadOnly,
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure
            => StorageTrouble.Busy,
        PostgresErrorCodes.InvalidCatalogName => StorageTrouble.Away,
        _ => state[..2] switch { "53" => StorageTrouble.Busy, "08" or "28" or "57" or "58" => StorageTrouble.Away, _ => null },
    };
}
