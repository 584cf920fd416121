using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Records;

/// <summary>The command on the server that goes through all records; it runs beside a desk that is at work.</summary>
public sealed class CheckRecordsCommandTests(SqliteDesk desk) : IClassFixture<SqliteDesk>
{
    [Fact]
    public async Task It_finds_whole_what_this_desk_wrote_and_says_so_when_the_key_is_another()
    {
        await desk.AssignedAsync();

        var (code, said) = await RunAsync(desk.DataFolder);
        Assert.Contains("记录完整", said, StringComparison.Ordinal);
        Assert.Equal(0, code);

        var elsewhere = Directory.CreateTempSubdirectory("desk");
        try
        {
            (code, said) = await RunAsync(elsewhere.FullName);
            Assert.Contains("不是写这些记录时的那一个", said, StringComparison.Ordinal);
            Assert.Equal(1, code);
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    private async Task<(int Code, string Said)> RunAsync(string folder)
    {
        var connection = await desk.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        using var child = ChildDesk.Start(new SqliteConnectionStringBuilder(connection).DataSource, folder, ["check-records"]);

        return (await child.ExitCodeAsync(), child.Said);
    }
}
