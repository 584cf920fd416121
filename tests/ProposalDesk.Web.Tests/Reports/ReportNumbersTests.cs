using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.Demonstration;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>
/// Every number of every report opens exactly the rows it counts: those of today in a draft, the frozen ones once it is
/// signed.
/// </summary>
public abstract partial class ReportNumbersTests(DeskFixture desk)
{
    private const string DemoPassword = "yanshi-2021-Ban";

    [Theory]
    [InlineData(ReportKind.WorkPlan, 3)]
    [InlineData(ReportKind.MidYear, 10)]
    [InlineData(ReportKind.Annual, 20)]
    [InlineData(ReportKind.Summary, 5)]
    [InlineData(ReportKind.Bulletin, 10)]
    public async Task Each_number_opens_its_rows(ReportKind kind, int atLeast)
    {
        var clerk = await desk.SignInAsync("clerk", DemoPassword);
        var draft = await (await clerk.GetAsync("/reports?year=2021")).PressAsync($"生成草稿：{kind.Label()}");
        var numbers = Numbers(draft);
        Assert.True(numbers.Count >= atLeast, $"Only {numbers.Count} numbers.");
        foreach (var (address, text) in numbers)
        {
            var list = await clerk.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, list.Status);
            Assert.True(First(text) == First(list.Find("[data-total]")!.TextContent), $"{text} opens another list: {address}");
        }

        await SignAsync(draft.Path);
        // What changes afterwards, changes nothing that was signed.
        await desk.WithDbAsync(db => db.Proposals
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.HasMetFaceToFace, false).SetProperty(x => x.AnsweredOn, (DateOnly?)null)));
        var signed = Numbers(await clerk.GetAsync(draft.Path));
        Assert.True(signed.Count >= numbers.Count, $"Only {signed.Count} of {numbers.Count} numbers still open.");
        foreach (var (address, text) in signed)
        {
            var list = await clerk.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, list.Status);
            var counted = list.Document.QuerySelectorAll(".frozen-rows").Select(rows => rows.QuerySelectorAll("li").Length).ToList();
            Assert.Equal(text == "—" ? [0, 0] : Number().Matches(text.Split('，')[0])
                .Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)), counted);
        }
    }

    private async Task SignAsync(string path)
    {
        var deputy = await desk.WithDbAsync(db => db.Users.Where(u => u.UserName == "deputy1").Select(u => u.Id).SingleAsync());
        await (await (await desk.SignInAsync("clerk", DemoPassword)).SettleAsync(path)).PressAsync("提交审核", ("DeputyId", deputy));
        await (await (await desk.SignInAsync("deputy1", DemoPassword)).GetAsync(path)).PressAsync("同意");
        await (await (await desk.SignInAsync("director", DemoPassword)).GetAsync(path)).PressAsync("签发");
    }

    private static Dictionary<string, string> Numbers(Page page) =>
        page.Document.QuerySelectorAll(".report-page a.figure-link").DistinctBy(a => a.GetAttribute("href"))
            .ToDictionary(a => a.GetAttribute("href")!, a => a.TextContent.Trim());

    private static int First(string text) => text == "—" ? 0 : int.Parse(Number().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}

public sealed class ReportNumbersOnSqlite(DemonstrationTests.SqliteDemonstration desk)
    : ReportNumbersTests(desk), IClassFixture<DemonstrationTests.SqliteDemonstration>;

public sealed class ReportNumbersOnPostgreSql(DemonstrationTests.PostgreSqlDemonstration desk)
    : ReportNumbersTests(desk), IClassFixture<DemonstrationTests.PostgreSqlDemonstration>;
