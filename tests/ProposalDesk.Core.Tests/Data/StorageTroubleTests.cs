using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Tests.Data;

public class StorageTroubleTests
{
    public static TheoryData<Exception, StorageTrouble?> Failures => new()
    {
        { new DbUpdateException("saving", new SqliteException("database or disk is full", 13)), StorageTrouble.Full },
        { new SqliteException("database is locked", 5), StorageTrouble.Busy },
        { new SqliteException("attempt to write a readonly database", 8), StorageTrouble.ReadOnly },
        { new SqliteException("unable to open database file", 14), StorageTrouble.Away },
        { new InvalidOperationException("transient", new PostgresException("could not extend file", "ERROR", "ERROR", "53100")),
            StorageTrouble.Full },
        { new PostgresException("too many connections", "FATAL", "FATAL", "53300"), StorageTrouble.Busy },
        { new PostgresException("terminating connection", "FATAL", "FATAL", "57P01"), StorageTrouble.Away },
        { new PostgresException("canceling statement", "ERROR", "ERROR", "57014"), StorageTrouble.Busy },
        { new NpgsqlException("Failed to connect", new SocketException(111)), StorageTrouble.Away },
        { new NpgsqlException("Exception while reading from stream", new TimeoutException()), StorageTrouble.Busy },
        { new IOException("No space left on device", 28), StorageTrouble.Full },
        { new DbUpdateException("saving", new SqliteException("UNIQUE constraint failed", 19)), null },
        { new InvalidOperationException("a mistake of the program"), null },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void The_trouble_is_found_however_deep_it_lies(Exception failure, StorageTrouble? trouble) =>
        Assert.Equal(trouble, StorageTroubleFinder.Of(failure));
}
