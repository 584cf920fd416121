using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.Outbox;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>
/// Every sentence there is about a case, by kind of case and by stage, as people read it: what is recorded, who is told what,
/// who has it now, letters, the members' page, the dossier. The texts beside this test are for reading aloud; with
/// WRITE_TABLE=1 the test writes them anew, and whoever does reads what has changed.
/// </summary>
public abstract class SentencesTests(SpokenDesk desk)
{
    public sealed class OnSqlite(SqliteMailDesk desk) : SentencesTests(new SpokenDesk(desk)), IClassFixture<SqliteMailDesk>;

    public sealed class OnPostgreSql(PostgreSqlMailDesk desk) : SentencesTests(new SpokenDesk(desk)), IClassFixture<PostgreSqlMailDesk>;

    [Fact]
    public async Task Everything_is_said_as_the_texts_have_it()
    {
        var said = await desk.LiveAsync();
        if (Environment.GetEnvironmentVariable("WRITE_TABLE") == "1")
        {
            foreach (var (name, text) in said)
            {
                await File.WriteAllTextAsync(Path.Combine(SpokenDesk.Folder, name), text);
            }

            Assert.Fail("The texts were written anew, and nothing was compared.");
        }

        foreach (var (name, text) in said)
        {
            var expected = Lines(await File.ReadAllTextAsync(Path.Combine(SpokenDesk.Folder, name)));
            var actual = Lines(text);
            var first = expected.Zip(actual).TakeWhile(x => x.First == x.Second).Count();
            Assert.True(first == Math.Max(expected.Length, actual.Length),
                $"{name}, line {first + 1}, is expected as\n{Some(expected, first)}\nand reads\n{Some(actual, first)}");
        }

        // Neither a step of the workflow nor a message about a case is without its sentence.
        Assert.Equal([], Enum.GetValues<ProposalStep>().Except(desk.Steps).Select(s => $"{s}"));
        Assert.Equal([], Enum.GetValues<CaseNews>().Except(desk.News).Select(n => $"{n}"));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static string Some(string[] lines, int place) => string.Join('\n', lines.Skip(Math.Max(0, place - 2)).Take(8));
}
