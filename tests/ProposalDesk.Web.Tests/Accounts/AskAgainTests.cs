using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

/// <summary>What weighs much asks once more who is there, and loses nothing of what was filled in.</summary>
public abstract class AskAgainTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : AskAgainTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : AskAgainTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_letter_is_signed_after_the_password_was_given_again_and_not_before()
    {
        var id = await desk.ReadyToSignAsync();
        var deputy = await desk.SignInAsync("deputy1");
        await LongAgoAsync("deputy1");

        var page = await (await deputy.GetAsync($"/proposals/{id}/signature")).PressAsync("签发");
        Assert.Contains("确认是您本人", page.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);

        page = await page.SubmitAsync(("ProofPassword", "cuole-2021"));
        Assert.Contains("密码不对", page.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);

        page = await page.SubmitAsync(("ProofPassword", DeskFixture.Password));
        Assert.Contains("已签发", page.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Signed, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task What_was_filled_in_waits_and_for_ten_minutes_nobody_asks_again()
    {
        await desk.AddPersonAsync("renamed", "原名", desk.IndustrySection, DeskRole.Handler);
        var admin = await desk.SignInAsync("admin");
        var address = $"/administration/users/{desk.UserId("renamed")}";
        await LongAgoAsync("admin");

        var page = await (await admin.GetAsync(address)).PressAsync("保存", ("Form.DisplayName", "新名"));
        page = await page.SubmitAsync(("ProofPassword", DeskFixture.Password));
        Assert.Contains("新名的账号已经保存", page.Notice, StringComparison.Ordinal);

        page = await (await admin.GetAsync(address)).PressAsync("保存", ("Form.DisplayName", "又一个名"));
        Assert.Contains("又一个名的账号已经保存", page.Notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/administration/users/new")]
    [InlineData("/administration/users/1/password")]
    [InlineData("/administration/users/1/deactivate")]
    [InlineData("/administration/users/1/factors/removal")]
    [InlineData("/administration/factor")]
    [InlineData("/account/factor")]
    [InlineData("/account/factor/off")]
    [InlineData("/account/factor/codes")]
    [InlineData("/account/factor/passkeys")]
    public async Task Accounts_and_keys_ask_too(string address)
    {
        var userName = address.Replace('/', '-');
        await desk.AddPersonAsync(userName, "另一位管理员", null, DeskRole.Administrator);
        var admin = await desk.SignInAsync(userName);
        var seen = await admin.GetAsync("/administration/users");
        await LongAgoAsync(userName);

        var page = await admin.ForgeAsync(seen, address);

        Assert.Contains("确认是您本人", page.Text, StringComparison.Ordinal);
    }

    private Task<int> LongAgoAsync(string userName)
    {
        var userId = desk.UserId(userName);

        return desk.WithDbAsync(db => db.SignInSessions.Where(s => s.UserId == userId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, x => x.ProvedAt.AddMinutes(-11))));
    }
}
