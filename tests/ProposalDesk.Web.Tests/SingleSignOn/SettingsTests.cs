using Microsoft.Extensions.Options;
using ProposalDesk.Core.SignIn;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.SingleSignOn;

/// <summary>The first start where the identity service stands instead of passwords, and what its settings may be.</summary>
public abstract class SettingsTests(DeskFixture desk, City city)
{
    public sealed class OnSqlite(EmptyCitySqliteDesk desk) : SettingsTests(desk, desk.City), IClassFixture<EmptyCitySqliteDesk>;

    public sealed class OnPostgreSql(EmptyCityPostgreSqlDesk desk)
        : SettingsTests(desk, desk.City), IClassFixture<EmptyCityPostgreSqlDesk>;

    [Fact]
    public async Task The_first_administrator_is_named_as_the_service_knows_them_and_chooses_no_password()
    {
        var browser = desk.NewDevice();
        var page = await browser.GetAsync("/");
        Assert.Equal("/setup", page.Path);
        Assert.Contains("与统一身份认证里的用户名（preferred_username）一致", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasField("Password"));

        var code = await desk.WithAsync((Infrastructure.SetupCode setup) => Task.FromResult(setup.Value));
        page = await page.SubmitAsync(("BureauName", "云溪市数据发展局"), ("ShortName", "市数据局"), ("SeriesCode", "云数函"),
            ("DisplayName", "林管"), ("UserName", "lin"), ("Code", code));
        Assert.Equal("/sign-in", page.Path);

        city.WhoIsThere = "lin";
        page = await page.FollowAsync("用统一身份认证登录");
        Assert.Equal("/administration/users", page.Path);
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
