using ProposalDesk.Tests.Databases;

[assembly: AssemblyFixture(typeof(DatabasesOfTheRun))]

namespace ProposalDesk.Tests.Databases;

/// <summary>Takes the run's PostgreSQL server away when the last test is done.</summary>
public sealed class DatabasesOfTheRun : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await PostgreSqlServer.StopAsync();
}
