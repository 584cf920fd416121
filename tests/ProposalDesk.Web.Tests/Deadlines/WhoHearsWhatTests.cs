using ProposalDesk.Web.Tests.Outbox;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>
/// A year of the desk, lived through day by day: who hears what, in the application and by mail, held by the readable table
/// who-hears-what.txt.
/// </summary>
[TakesLong(seconds: 25)]
public abstract class WhoHearsWhatTests(LivedDesk lived)
{
    public sealed class OnSqlite(SqliteMailDesk desk) : WhoHearsWhatTests(new LivedDesk(desk)), IClassFixture<SqliteMailDesk>;

    public sealed class OnPostgreSql(PostgreSqlMailDesk desk) : WhoHearsWhatTests(new LivedDesk(desk)), IClassFixture<PostgreSqlMailDesk>;

    [Fact]
    public async Task Everybody_hears_what_the_table_says_on_its_day()
    {
        var heard = await lived.LiveAsync(new DateOnly(2022, 1, 31));

        await KeptText.HoldAsync("tests/ProposalDesk.Web.Tests/Deadlines/who-hears-what.txt", heard);
    }
}
