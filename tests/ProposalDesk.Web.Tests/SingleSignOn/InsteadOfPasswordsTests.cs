using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.SingleSignOn;

/// <summary>Where the identity service stands instead of passwords, and what its settings may be.</summary>
public sealed class InsteadOfPasswordsTests(CityOnlyDesk desk) : IClassFixture<CityOnlyDesk>
{
    [Fact]
    public async Task A_password_lets_nobody_in_and_the_page_says_what_does()
    {
        var page = await desk.NewDevice().GetAsync("/sign-in");
        Assert.Contains("这里不用密码登录", page.Text, StringComparison.Ordinal);
        Assert.Contains("give-password", page.Text, StringComparison.Ordinal);

        var right = await page.SubmitAsync(("UserName", "handler1"), ("Password", DeskFixture.Password));
        var nobody = await page.SubmitAsync(("UserName", "no-such-person"), ("Password", DeskFixture.Password));
        Assert.Contains("现在用统一身份认证登录", right.Alert, StringComparison.Ordinal);
        Assert.Equal(right.Alert, nobody.Alert);

        desk.City.WhoIsThere = "handler1";
        Assert.Equal("/", (await page.FollowAsync("用统一身份认证登录")).Path);
    }

    [Fact]
    public async Task A_password_of_an_administrator_does_not_and_one_given_on_the_server_does()
    {
        var closed = await desk.AddPersonAsync("second-admin", "另一位", null, DeskRole.Administrator);
        const string given = "fnord-tulip-88-quartz";
        await desk.WithAsync((ResetPassword reset) => reset.ExecuteAsync(new(closed.UserId, given), desk.As("admin"), default));
        var page = await desk.NewDevice().TrySignInAsync("second-admin", given);
        Assert.Contains("只接受在服务器上给的应急密码", page.Alert, StringComparison.Ordinal);

        await desk.WithAsync((ResetPassword reset) =>
            reset.ExecuteAsync(new(closed.UserId, given), Actor.Server(desk.Clock.GetUtcNow().UtcDateTime), default));
        page = await desk.NewDevice().TrySignInAsync("second-admin", given);
        Assert.Equal("/account/password", page.Path);
    }

    [Fact]
    public async Task Nobody_takes_the_name_of_the_server()
    {
        var admin = await desk.SignInHereAsync("admin");

        var page = await (await admin.GetAsync($"/administration/users/{desk.UserId("handler2")}"))
            .PressAsync("保存", ("Form.DisplayName", Actor.ServerName));

        Assert.Contains("是系统自己用的名称", page.Error("Form.DisplayName"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "preferred_username", "统一身份认证", false, null)]
    [InlineData(null, "desk", "preferred_username", "统一身份认证", false, "SingleSignOn__Authority")]
    [InlineData(null, null, "preferred_username", "统一身份认证", true, "SingleSignOn__Authority")]
    [InlineData("id.qinghe.test", "desk", "preferred_username", "统一身份认证", false, "SingleSignOn__Authority")]
    [InlineData("http://id.qinghe.test", "desk", "preferred_username", "统一身份认证", false, "SingleSignOn__Authority")]
    [InlineData("http://127.0.0.1:5000", "desk", "preferred_username", "统一身份认证", false, null)]
    [InlineData("https://id.qinghe.test", null, "preferred_username", "统一身份认证", false, "SingleSignOn__ClientId")]
    [InlineData("https://id.qinghe.test", "desk", "", "统一身份认证", false, "SingleSignOn__Claim")]
    [InlineData("https://id.qinghe.test", "desk", "sub", "", true, "SingleSignOn__Name")]
    [InlineData("https://id.qinghe.test", "desk", "sub", "统一身份认证", true, null)]
    public Task Half_of_the_settings_stops_the_start_with_the_name_of_one(
        string? authority, string? client, string claim, string name, bool only, string? named) =>
        desk.WithAsync((IValidateOptions<SingleSignOnOptions> rules) =>
        {
            var result = rules.Validate(
                null, new SingleSignOnOptions { Authority = authority, ClientId = client, Claim = claim, Name = name, Only = only });
            Assert.Equal(named is null, result.Succeeded);
            Assert.Contains(named ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);

            return Task.CompletedTask;
        });
}
