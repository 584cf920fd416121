namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>A desk whose database can really be taken away, or held by somebody else, while it runs.</summary>
public interface IFailingDesk
{
    Task TakeDatabaseAwayAsync();

    Task BringDatabaseBackAsync();

    /// <summary>Somebody else writes and does not end, until this is disposed of.</summary>
    Task<IAsyncDisposable> HoldDatabaseAsync();
}
