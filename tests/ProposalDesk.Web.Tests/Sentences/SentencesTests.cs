using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.Outbox;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>
/// Every sentence there is about a case, by kind of case and by stage, as people read it: what is recorded, who is told what,
/// who has it now, letters, the members' page, the dossier. The texts beside this test are for reading aloud.
/// </summary>
public abstract class SentencesTests(SpokenDesk desk)
{
    public sealed class OnSqlite(SqliteMailDesk desk) : SentencesTests(new SpokenDesk(desk)), IClassFixture<SqliteMailDesk>;

    public sealed class OnPostgreSql(PostgreSqlMailDesk desk) : SentencesTests(new SpokenDesk(desk)), IClassFixture<PostgreSqlMailDesk>;

    [Fact]
    public async Task Everything_is_said_as_the_texts_have_it()
    {
        var said = await desk.LiveAsync();
        await KeptText.HoldAsync([.. said.Select(t => ($"tests/ProposalDesk.Web.Tests/Sentences/{t.Key}", t.Value))]);

        // Neither a step of the workflow nor a message about a case is without its sentence.
        Assert.Equal([], Enum.GetValues<ProposalStep>().Except(desk.Steps).Select(s => $"{s}"));
        Assert.Equal([], Enum.GetValues<CaseNews>().Except(desk.News).Select(n => $"{n}"));
    }
}
