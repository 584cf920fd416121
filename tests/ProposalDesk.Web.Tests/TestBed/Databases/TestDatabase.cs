namespace ProposalDesk.Tests.Databases;

/// <summary>A migrated, empty database of one test class; gone when the class is done.</summary>
public abstract class TestDatabase(string provider, string connectionString) : IAsyncDisposable
{
    /// <summary>As the setting <c>Database:Provider</c> says it.</summary>
    public string Provider { get; } = provider;

    public string ConnectionString { get; } = connectionString;

    public abstract ValueTask DisposeAsync();
}
