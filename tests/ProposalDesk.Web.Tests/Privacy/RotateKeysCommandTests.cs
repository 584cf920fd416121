using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Privacy;

/// <summary>The command on the server that puts everything under a new key; it runs beside a desk that is at work.</summary>
public sealed class RotateKeysCommandTests(SqliteDesk desk) : IClassFixture<SqliteDesk>
{
    [Fact]
    public async Task The_desk_at_work_reads_what_was_encrypted_anew_beside_it()
    {
        var before = await PhoneAsync("0900-7654321");
        var connection = await desk.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        using var child = ChildDesk.Start(
            new SqliteConnectionStringBuilder(connection).DataSource, desk.DataFolder, ["rotate-keys"]);

        Assert.Equal(0, await child.ExitCodeAsync());
        Assert.Contains("启用了新的加密密钥", child.Said, StringComparison.Ordinal);

        Assert.NotEqual(before[..PersonalSeal.MarkLength], (await KeptAsync())[..PersonalSeal.MarkLength]);
        var page = await (await desk.SignInAsync("handler2")).GetAsync("/account/notifications");
        Assert.Equal("0900-7654321", page.Value("Form.Phone"));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(desk.DataFolder, "keys")).Length);
    }

    private async Task<string> PhoneAsync(string phone)
    {
        await (await (await desk.SignInAsync("handler2")).GetAsync("/account/notifications")).SubmitAsync(("Form.Phone", phone));

        return await KeptAsync();
    }

    private Task<string> KeptAsync() => desk.WithDbAsync(db =>
        db.Database.SqlQuery<string>($"""SELECT "Phone" AS "Value" FROM "AspNetUsers" WHERE "Phone" IS NOT NULL""").SingleAsync());
}
