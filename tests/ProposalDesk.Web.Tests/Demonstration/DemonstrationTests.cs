using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Demonstration;

/// <summary>The demonstration: a year of cases, a clock of its own, and beginning again.</summary>
public abstract class DemonstrationTests(DeskFixture desk)
{
    private const string DemoPassword = "yanshi-2021-Ban";

    [Fact]
    public async Task Time_goes_forward_for_the_desk_only_and_beginning_again_brings_everything_back()
    {
        var clerk = await desk.SignInAsync("clerk", DemoPassword);
        var ids = await desk.WithDbAsync(db => db.Proposals.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync());
        foreach (var id in ids)
        {
            Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"/proposals/{id}")).Status);
        }

        Assert.True(ids.Count >= 12);
        Assert.Contains("今天是2021年5月20日", await BannerAsync(), StringComparison.Ordinal);
        var statuses = await desk.WithDbAsync(db => db.Proposals.Select(p => p.Status).Distinct().ToListAsync());
        foreach (var status in (ProposalStatus[])[ProposalStatus.Received, ProposalStatus.Assigned, ProposalStatus.TransferPending,
            ProposalStatus.InHandling, ProposalStatus.UnderReview])
        {
            Assert.Contains(status, statuses);
        }

        var results = await clerk.GetAsync("/results");
        Assert.Equal(4, await desk.WithDbAsync(db => db.WorkResults.CountAsync()));
        Assert.Contains("可以选入的记录", results.Text, StringComparison.Ordinal);
        Assert.NotEmpty(results.FindAll("form[action$='/results/take']"));

        var admin = await desk.SignInAsync("admin", DemoPassword);
        var page = await (await admin.GetAsync("/demonstration")).PressAsync("调到这一天", ("To", new DateOnly(2021, 6, 30)));
        Assert.Contains("2021年6月30日", page.Notice, StringComparison.Ordinal);
        Assert.Contains("今天是2021年6月30日", await BannerAsync(), StringComparison.Ordinal);
        await desk.SignInAsync("head1", DemoPassword);

        var back = await page.PressAsync("调到这一天", ("To", new DateOnly(2021, 6, 1)));
        Assert.Contains("只能往后调", back.Text, StringComparison.Ordinal);

        Assert.NotEmpty((await clerk.GetAsync("/proposals")).FindAll("td[data-label=编号]"));

        var restarted = await page.PressAsync("清除并重新开始", ("Start", "Empty"));
        Assert.Equal("/sign-in", restarted.Path);
        Assert.Contains("今天是2021年3月8日", await BannerAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await desk.WithDbAsync(db => db.Proposals.CountAsync()));
        // Nothing is remembered of what was there before.
        clerk = await desk.SignInAsync("clerk", DemoPassword);
        Assert.Contains("从登记第一件提案、建议开始", (await clerk.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.True(await desk.WithAsync((CaseOrderBook book) => book.ProveAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Only_the_administrator_moves_time()
    {
        var page = await (await desk.SignInAsync("clerk", DemoPassword)).GetAsync("/demonstration");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    protected static void Switch(IWebHostBuilder builder)
    {
        builder.UseSetting("Demo:Mode", "Year");
        builder.UseSetting("Demo:Password", DemoPassword);
    }

    private async Task<string> BannerAsync() =>
        Page.Tidy((await desk.Anonymous().GetAsync("/sign-in")).Find(".demo-banner")?.TextContent);

    public sealed class SqliteDemonstration : SqliteDesk
    {
        protected override Task PrepareAsync() => Task.CompletedTask;

        protected override void Configure(IWebHostBuilder builder) => Switch(builder);
    }

    public sealed class PostgreSqlDemonstration : PostgreSqlDesk
    {
        protected override Task PrepareAsync() => Task.CompletedTask;

        protected override void Configure(IWebHostBuilder builder) => Switch(builder);
    }
}

public sealed class DemonstrationTestsOnSqlite(DemonstrationTests.SqliteDemonstration desk)
    : DemonstrationTests(desk), IClassFixture<DemonstrationTests.SqliteDemonstration>;

public sealed class DemonstrationTestsOnPostgreSql(DemonstrationTests.PostgreSqlDemonstration desk)
    : DemonstrationTests(desk), IClassFixture<DemonstrationTests.PostgreSqlDemonstration>;
