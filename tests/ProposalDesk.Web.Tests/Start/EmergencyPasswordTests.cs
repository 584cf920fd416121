using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Start;

/// <summary>The command on the server for when nobody can get in; it runs beside a desk that is at work.</summary>
public sealed class EmergencyPasswordTests(SqliteDesk desk) : IClassFixture<SqliteDesk>
{
    [Fact]
    public async Task It_gives_a_password_that_lets_in_and_tells_the_person_and_the_director()
    {
        var (code, said) = await RunAsync("give-password", "admin");

        Assert.Equal(0, code);
        var password = System.Text.RegularExpressions.Regex.Match(said, "新密码：(\\S+)").Groups[1].Value;
        Assert.Equal("/account/password", (await desk.Anonymous().TrySignInAsync("admin", password)).Path);
        var told = await desk.WithDbAsync(db => db.Outbox.Where(m => m.Text.Contains("服务器上的命令重置账号“admin”"))
            .Select(m => m.RecipientUserId).ToListAsync());
        Assert.Equivalent(new long?[] { desk.UserId("admin"), desk.UserId("director") }, told);
        Assert.True(await desk.WithDbAsync(db => db.AdministrationEvents.AnyAsync(e => e.ActorName == "服务器上的命令")));
    }

    [Theory]
    [InlineData(1, "没有在用的账号“nobody-has-it”", "give-password", "nobody-has-it")]
    [InlineData(2, "请写明用户名", "give-password")]
    public async Task It_says_what_is_missing(int code, string sentence, params string[] command)
    {
        var (exit, said) = await RunAsync(command);

        Assert.Equal(code, exit);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] command)
    {
        var connection = await desk.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        var folder = Directory.CreateTempSubdirectory("desk");
        try
        {
            using var child = ChildDesk.Start(new SqliteConnectionStringBuilder(connection).DataSource, folder.FullName, command);

            return (await child.ExitCodeAsync(), child.Said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
