using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Browser.Tests.TestBed;

public class RunningDeskOnSqlite : RunningDesk
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => SqliteTestDatabase.CreateAsync(ScratchFolder.New("desk-sqlite-"));
}
