using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Web.Infrastructure;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Accounts;

/// <summary>A desk that people reach by HTTPS through a proxy: what browsers are told, and whose word counts.</summary>
public abstract class TransportTests(DeskFixture desk)
{
    private const string Address = "https://desk.qinghe.test";

    [Fact]
    public async Task Every_cookie_belongs_to_this_host_alone_and_goes_by_https()
    {
        var cookies = new CookieContainer();
        var browser = desk.Anonymous(cookies);
        browser.Client.BaseAddress = new Uri(Address);
        var home = await browser.SignInAsync("clerk", DeskFixture.Password);

        var all = cookies.GetAllCookies();
        Assert.Contains(all, c => c.Name == "__Host-desk");
        Assert.Contains(all, c => c.Name == "__Host-desk-forms");
        Assert.All(all, c => Assert.True(
            c is { Secure: true, HttpOnly: true, Path: "/" } && c.Name.StartsWith("__Host-", StringComparison.Ordinal), c.Name));

        using var bare = desk.Bare();
        bare.BaseAddress = new Uri(Address);
        using var leaving = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-out", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create(Page.TokenField, home.Token)]),
        };
        leaving.Headers.Add("Cookie", cookies.GetCookieHeader(new Uri(Address)));
        using var left = await bare.SendAsync(leaving);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal("\"storage\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Browsers_come_by_https_from_now_on_and_keep_nothing_private()
    {
        using var bare = desk.Bare();
        foreach (var (address, kept) in new[]
        {
            ("/sign-in", "no-store"), ("/proposals", "no-store"), ("/f/nothing", "no-store"), ("/files/nothing", "no-store"),
            ("/faces/common.css", "public"),
        })
        {
            using var answer = await bare.GetAsync(new Uri(address, UriKind.Relative));

            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
            Assert.True(answer.Headers.CacheControl!.ToString().Contains(kept, StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public async Task Whoever_finds_a_weakness_is_told_whom_to_tell()
    {
        using var bare = desk.Bare();
        var lines = (await bare.GetStringAsync(new Uri("/.well-known/security.txt", UriKind.Relative))).Split('\n');

        Assert.Contains("Contact: mailto:security@qinghe.test", lines);
        var expires = DateTimeOffset.Parse(
            Assert.Single(lines, l => l.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..],
            System.Globalization.CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(expires, now.AddDays(100), now.AddDays(365));
    }

    [Fact]
    public async Task What_nobody_s_proxy_says_of_the_caller_counts_for_nothing()
    {
        await desk.AddPersonAsync("wanted", "某领导", null, DeskRole.DeputyDirector);
        var guesser = Coming("203.0.113.7");
        for (var i = 0; i < 6; i++)
        {
            await guesser.TrySignInAsync("wanted", $"cuole-{i}");
        }

        // The same caller under another name.
        var again = await Coming("198.51.100.4").TrySignInAsync("wanted", DeskFixture.Password);
        Assert.Contains("再试", again.Alert, StringComparison.Ordinal);

        Browser Coming(string from)
        {
            var browser = desk.Anonymous();
            browser.Client.BaseAddress = new Uri(Address);
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", from);

            return browser;
        }
    }

    [Theory]
    [InlineData("127.0.0.1, 10.0.0.0/8,::1", null, 30, null)]
    [InlineData("", null, 720, null)]
    [InlineData("proxy.qinghe.test", null, 30, "Desk__Proxies")]
    [InlineData("10.0.0.0/99", null, 30, "Desk__Proxies")]
    [InlineData("", "ftp://qinghe.test", 30, "Desk__SecurityContact")]
    [InlineData("", "security@qinghe.test", 30, "Desk__SecurityContact")]
    [InlineData("", null, 0, "Desk__IdleMinutes")]
    [InlineData("", null, 721, "Desk__IdleMinutes")]
    public Task A_setting_that_is_none_stops_the_start_with_its_name(string proxies, string? contact, int idleMinutes, string? named) =>
        desk.WithAsync((IValidateOptions<DeskOptions> rules) =>
        {
            var result = rules.Validate(null, new DeskOptions
            {
                DataDirectory = Path.GetTempPath(),
                Proxies = proxies,
                IdleMinutes = idleMinutes,
                SecurityContact = contact is null ? null : new Uri(contact, UriKind.RelativeOrAbsolute),
            });
            Assert.Equal(named is null, result.Succeeded);
            Assert.Contains(named ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);

            return Task.CompletedTask;
        });

    internal static void BeReachedByHttps(IWebHostBuilder builder)
    {
        builder.UseSetting("PublicUrl", Address);
        builder.UseSetting("Desk:SecurityContact", "mailto:security@qinghe.test");
    }
}

public sealed class TransportTestsOnSqlite(TransportTestsOnSqlite.Desk desk)
    : TransportTests(desk), IClassFixture<TransportTestsOnSqlite.Desk>
{
    public sealed class Desk : SqliteDesk
    {
        protected override void Configure(IWebHostBuilder builder) => BeReachedByHttps(builder);
    }
}

public sealed class TransportTestsOnPostgreSql(TransportTestsOnPostgreSql.Desk desk)
    : TransportTests(desk), IClassFixture<TransportTestsOnPostgreSql.Desk>
{
    public sealed class Desk : PostgreSqlDesk
    {
        protected override void Configure(IWebHostBuilder builder) => BeReachedByHttps(builder);
    }
}
