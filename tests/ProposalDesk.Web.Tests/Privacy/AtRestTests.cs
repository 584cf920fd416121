using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Privacy;

/// <summary>How members and staff are reached stands nowhere where somebody could read it without the desk and its keys.</summary>
public abstract class AtRestTests(DeskFixture desk)
{
    private const string Phone = "0900-7654321";
    private const string Address = "清河市望江区柳荫巷九号";

    [Fact]
    public async Task Phone_and_address_stand_readable_in_no_table_and_no_file_and_in_nothing_that_is_sent()
    {
        var id = await RegisteredAsync("4101");
        await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/registration"))
            .PressAsync("保存更正", ("ContactPhone", "0900-7654322"), ("Reason", "电话有误"));
        await (await (await desk.SignInAsync("handler2")).GetAsync("/account/notifications")).SubmitAsync(("Form.Phone", "13912345678"));

        foreach (var secret in new[] { Phone, Address, "0900-7654322", "13912345678" })
        {
            Assert.Empty(await desk.WithDbAsync(db => ColumnsWithAsync(db, secret)));
            Assert.DoesNotContain(
                Directory.EnumerateFiles(desk.DataFolder, "*", SearchOption.AllDirectories).Select(Read),
                text => text.Contains(secret, StringComparison.Ordinal));
        }

        var shown = (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}?reach=true")).Text;
        Assert.Contains("0900-7654322", shown, StringComparison.Ordinal);
        Assert.Contains(Address, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_key_opens_is_shown_as_such_and_the_desk_goes_on()
    {
        var id = await RegisteredAsync("4102");
        var lost = new PersonalSeal(new EphemeralDataProtectionProvider()).Seal(Phone, PersonalSeal.Contact);
        await desk.WithDbAsync(db =>
            db.Database.ExecuteSqlAsync($"""UPDATE "Proposals" SET "ContactPhone" = {lost}, "OriginalText" = {lost} WHERE "Id" = {id}"""));
        var clerk = await desk.SignInAsync("clerk");

        Assert.Contains("无法解密（密钥不在）", (await clerk.GetAsync($"/proposals/{id}?reach=true")).Text, StringComparison.Ordinal);
        var done = await (await clerk.GetAsync($"/proposals/{id}/registration"))
            .PressAsync("保存更正", ("Title", "关于建好数字图书馆的提案"), ("Reason", "案由有误"));

        Assert.Contains("已更正登记：案由", done.Notice, StringComparison.Ordinal);
        Assert.DoesNotContain("联系电话", done.Notice, StringComparison.Ordinal);
        Assert.Equal(lost, await PhoneOfAsync(id));
        Assert.True((await desk.WithAsync((RenewSeals renew) => renew.ExecuteAsync(null, default))).Locked >= 2);
    }

    [Fact]
    public async Task With_a_new_key_everything_is_encrypted_anew_and_reads_as_before()
    {
        var id = await RegisteredAsync("4103");
        var (phone, version) = (await PhoneOfAsync(id), (await desk.ReloadAsync(id)).Version);
        var scan = "%PDF-1.7 a scan under an old key"u8.ToArray();
        var sha256 = await desk.WithAsync((FileStore files) => files.PutAsync(scan, default));
        var kept = await File.ReadAllBytesAsync(desk.PathOfStored(scan));
        await desk.WithAsync((IKeyManager keys) =>
            Task.FromResult(keys.CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90))));
        await desk.WithAsync((PersonalSeal seal) =>
        {
            seal.Reread();
            return Task.CompletedTask;
        });

        Assert.True((await desk.WithAsync((RenewSeals renew) => renew.ExecuteAsync(null, default))).Renewed >= 2);
        Assert.True((await desk.WithAsync((FileStore files) => files.RenewAsync(default))).Renewed >= 1);

        Assert.NotEqual(phone![..PersonalSeal.MarkLength], (await PhoneOfAsync(id))![..PersonalSeal.MarkLength]);
        Assert.NotEqual(kept, await File.ReadAllBytesAsync(desk.PathOfStored(scan)));
        Assert.Equal(scan, await desk.WithAsync((FileStore files) => files.GetAsync(sha256, default)));
        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}?reach=true");
        Assert.Contains(Phone, page.Text, StringComparison.Ordinal);
        Assert.Equal(version, (await desk.ReloadAsync(id)).Version);
        Assert.Equal(0, (await desk.WithAsync((RenewSeals renew) => renew.ExecuteAsync(null, default))).Renewed);
        Assert.Equal(0, (await desk.WithAsync((FileStore files) => files.RenewAsync(default))).Renewed);
    }

    private async Task<long> RegisteredAsync(string number)
    {
        var page = await (await (await desk.SignInAsync("clerk")).GetAsync("/intake")).PressAsync("登记",
            ("SessionId", desk.Sessions[ProposalKind.CppccProposal].Id), ("CaseNumber", number), ("Title", "关于建设数字图书馆的提案"),
            ("Proposers[0].Name", "沈一"), ("Items[0].Heading", "多建阅览室"),
            ("ReferredOn", new DateOnly(2021, 3, 5)), ("ContactPhone", Phone), ("ContactAddress", Address));
        Assert.True(page.Status == HttpStatusCode.OK && page.Notice.StartsWith("已登记", StringComparison.Ordinal), page.Text);

        return await desk.WithDbAsync(db => db.Proposals.Where(p => p.CaseNumber == number).Select(p => p.Id).SingleAsync());
    }

    private Task<string?> PhoneOfAsync(long id) => desk.WithDbAsync(db =>
        db.Database.SqlQuery<string?>($"""SELECT "ContactPhone" AS "Value" FROM "Proposals" WHERE "Id" = {id}""").SingleAsync());

    private static async Task<List<string>> ColumnsWithAsync(DbContext db, string secret)
    {
        await db.Database.OpenConnectionAsync();
        var found = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsMappedToJson()))
        {
            foreach (var column in type.GetProperties().Where(IsText))
            {
                if (await CountAsync(db.Database.GetDbConnection(), type.GetTableName()!, column.GetColumnName(), secret) > 0)
                {
                    found.Add($"{type.GetTableName()}.{column.GetColumnName()}");
                }
            }
        }

        return found;
    }

    private static bool IsText(IProperty property) =>
        (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static async Task<long> CountAsync(DbConnection connection, string table, string column, string secret)
    {
        await using var command = connection.CreateCommand();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("secret", $"%{secret}%");
        command.Parameters.Add(parameter);
        command.CommandText = $"""SELECT COUNT(*) FROM "{table}" WHERE "{column}" LIKE @secret""";

        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);

        return reader.ReadToEnd();
    }
}

public sealed class AtRestTestsOnSqlite(SqliteDesk desk) : AtRestTests(desk), IClassFixture<SqliteDesk>;

public sealed class AtRestTestsOnPostgreSql(PostgreSqlDesk desk) : AtRestTests(desk), IClassFixture<PostgreSqlDesk>;
