using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Web.Tests.TestBed;

public class PostgreSqlDesk : DeskFixture
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => PostgreSqlTestDatabase.CreateAsync();
}
