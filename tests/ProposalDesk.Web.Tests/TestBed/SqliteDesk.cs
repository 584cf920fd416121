using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Web.Tests.TestBed;

public class SqliteDesk : DeskFixture
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => SqliteTestDatabase.CreateAsync(ScratchFolder.New("desk-sqlite-"));
}
