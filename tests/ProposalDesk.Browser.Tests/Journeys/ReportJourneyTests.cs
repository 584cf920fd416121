using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>The three reports of the year, made by the clerk from the demonstration's cases, signed, and one handed in.</summary>
[TakesLong(seconds: 40)]
public sealed class ReportJourneyTests(SharedDesk<YearToWorkIn> shared) : IClassFixture<SharedDesk<YearToWorkIn>>
{
    private readonly YearToWorkIn _desk = shared.Desk;

    [Fact]
    public async Task The_three_reports_of_the_year_are_made_in_few_clicks()
    {
        foreach (var (kind, picture) in new[] { ("办理工作方案", "report-plan"), ("年中办理情况", "report-mid-year"), ("全年办理情况", "report-annual") })
        {
            var path = await DraftAsync(kind, picture);
            await DoAsync("deputy1", path, "同意");
            await DoAsync("director", path, "签发");
        }

        await OneOfficeOnlyAsync();
    }

    private async Task<string> DraftAsync(string kind, string picture)
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/reports");
        await clerk.CheckPageAsync();
        await clerk.PressAsync($"生成草稿：{kind}");
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync(picture);
        var path = new Uri(clerk.Page.Url).AbsolutePath;
        Assert.True(await clerk.Page.Locator(".report-page a.figure-link").CountAsync() > 2, "The numbers of the draft open their lists.");

        await clerk.FollowAsync("修改正文");
        await clerk.CheckPageAsync();
        await clerk.Page.Locator("textarea").First.FillAsync("这一段由办公室改写，共收到{收到件数}件。");
        foreach (var text in await clerk.Page.Locator("textarea").AllAsync())
        {
            // what the data do not show is found out before it goes to review
            await text.EvaluateAsync("text => text.value = text.value.replace(/〔待核实[^〕]*〕/g, '经核实没有需要说明的情况。')");
        }

        await clerk.PressAsync("保存草稿");
        await Assertions.Expect(clerk.Page.Locator(".report-page")).ToContainTextAsync(new Regex("由办公室改写，共收到[0-9]+件"));
        await clerk.Page.GetByLabel("审核的分管领导").SelectOptionAsync([new SelectOptionValue { Index = 0 }]);
        await clerk.ConfirmAsync("提交审核");
        await Assertions.Expect(clerk.Page.GetByText("已提交审核").First).ToBeVisibleAsync();
        Assert.InRange(clerk.Clicks, 1, 8);

        return path;
    }

    private async Task DoAsync(string account, string path, string button)
    {
        await using var leader = await _desk.SignInAsync(account, onPhone: account == "director");
        await leader.GoAsync(path);
        await leader.CheckPageAsync();
        await leader.PressProvedAsync(button);
        await Assertions.Expect(leader.Page.Locator("[role=status]").First).ToContainTextAsync(button == "签发" ? "已签发，文号" : "现在由主要领导");
    }

    private async Task OneOfficeOnlyAsync()
    {
        await using var clerk = await _desk.SignInAsync("clerk");
        await clerk.GoAsync("/reports");
        await clerk.Page.Locator("#MidYear article a").ClickAsync();
        // The files are made behind the page, which looks for them by itself.
        await Assertions.Expect(clerk.Page.GetByText("打开PDF")).ToBeVisibleAsync(new() { Timeout = Waits.Work });
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("report-signed");
        await clerk.Page.GetByLabel("市政府办公室", new() { Exact = true }).CheckAsync();
        await clerk.WriteAsync("报送凭据", "收文员签收，登记号2021-0412");
        await clerk.PressAsync("登记报送");
        await Assertions.Expect(clerk.Page.GetByText("还缺向市政协提案委、市人大常委会代表联络工作委员会报送").First).ToBeVisibleAsync();
        await clerk.GoAsync("/");
        await Assertions.Expect(clerk.Page.Locator("ul.dates")).ToContainTextAsync("还缺向市政协提案委、市人大常委会代表联络工作委员会报送");
    }
}
