using ProposalDesk.Web.Tests.Outbox;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>
/// A year of the desk, lived through day by day: who hears what, in the application and by mail, held by the readable table
/// who-hears-what.txt. With WRITE_TABLE=1 the test writes it anew; whoever does reads what has changed.
/// </summary>
public abstract class WhoHearsWhatTests(LivedDesk lived)
{
    public sealed class OnSqlite(SqliteMailDesk desk) : WhoHearsWhatTests(new LivedDesk(desk)), IClassFixture<SqliteMailDesk>;

    public sealed class OnPostgreSql(PostgreSqlMailDesk desk) : WhoHearsWhatTests(new LivedDesk(desk)), IClassFixture<PostgreSqlMailDesk>;

    [Fact]
    public async Task Everybody_hears_what_the_table_says_on_its_day()
    {
        var path = Path.Combine(LivedDesk.Folder, "who-hears-what.txt");
        var heard = await lived.LiveAsync(new DateOnly(2022, 1, 31));
        if (Environment.GetEnvironmentVariable("WRITE_TABLE") == "1")
        {
            await File.WriteAllTextAsync(path, heard);
            Assert.Fail("The table was written anew, and nothing was compared.");
        }

        var (expected, actual) = (Lines(await File.ReadAllTextAsync(path)), Lines(heard));
        var first = expected.Zip(actual).TakeWhile(x => x.First == x.Second).Count();
        if (first < Math.Max(expected.Length, actual.Length))
        {
            Assert.Fail($"From line {first + 1} on, on {DayOf(actual, first)}, the table says\n{Some(expected, first)}\n"
                + $"and people heard\n{Some(actual, first)}");
        }
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static string DayOf(string[] lines, int place) =>
        lines.Take(place + 1).LastOrDefault(l => l.Length > 0 && char.IsDigit(l[0])) ?? "the first day";

    private static string Some(string[] lines, int place) => string.Join('\n', lines.Skip(Math.Max(0, place - 2)).Take(12));
}
