using ProposalDesk.Tests.Databases;

namespace ProposalDesk.Browser.Tests.TestBed;

public class RunningDeskOnPostgreSql : RunningDesk
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => PostgreSqlTestDatabase.CreateAsync();
}
