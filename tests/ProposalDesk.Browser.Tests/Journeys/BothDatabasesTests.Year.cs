using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

public abstract partial class BothDatabasesTests
{
    private const int MostClicks = 24;

    // The main job: a year's file comes in, and cases of every role go all the way.
    [Fact]
    public async Task A_years_cases_go_from_the_city_s_file_to_rated_and_closed()
    {
        await ImportAsync();

        await ASimpleCaseGoesThroughInFewClicksAsync();
        await AJointCaseGoesIntoASecondRoundAsync();
        await AnAssistingCaseEndsWithItsOpinionAsync();
    }

    private async Task ImportAsync()
    {
        await using var clerk = await desk.SignInAsync("clerk");
        await clerk.GoAsync("/");
        await clerk.CheckPageAsync();
        var before = await CountCasesAsync(clerk);
        await clerk.GoAsync("/import");
        await clerk.Page.GetByLabel("文件", new() { Exact = true }).SetInputFilesAsync(Papers.Annex4);
        await clerk.Page.GetByLabel(new Regex("^新届次名称")).FillAsync("市政协四届五次会议");
        await clerk.Page.GetByLabel("交办日期").FillAsync("2021-03-05");
        await clerk.PressAsync("读取并核对");
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("import-preview");

        foreach (var number in new[] { "100", "129" })
        {
            var one = clerk.Page.GetByRole(AriaRole.Region, new() { Name = $"第{number}号提案" });
            await one.GetByLabel("协办", new() { Exact = true }).CheckAsync();
            await one.GetByLabel(new Regex("^主办单位")).FillAsync("市卫生健康委");
        }

        await clerk.PressAsync("确认");
        Assert.Equal(7, await CountCasesAsync(clerk) - before);
        await clerk.CheckPageAsync();
    }

    private static async Task<int> CountCasesAsync(Visitor clerk)
    {
        await clerk.GoAsync("/proposals");
        var told = Count().Match(await clerk.Page.InnerTextAsync("main"));

        return told.Success ? int.Parse(told.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    private async Task ASimpleCaseGoesThroughInFewClicksAsync()
    {
        await using var course = new Course(desk, "85");
        await course.AssignAsync("数据资源科");
        await course.AcceptAsync("head1");
        await course.RecordContactAsync("handler1", "办前", "面商");
        await course.RecordContactAsync("handler1", "办中", "电话");
        await course.DraftAsync("handler1", "起草答复");
        await course.CarryThroughReviewAsync("head1");
        var clicks = course.Clicks;
        await course.RateAsync(await course.LinkOfAsync((await course.ProposersAsync())[0]), "满意");

        var status = await course.StatusAsync();
        Assert.Contains("办结", status, StringComparison.Ordinal);
        Assert.Contains("满意", status, StringComparison.Ordinal);

        // Receipt was part of the import: two clicks by form; the member presses one button.
        Assert.InRange(clicks + 3, 1, MostClicks);
    }

    private async Task AJointCaseGoesIntoASecondRoundAsync()
    {
        await using var course = new Course(desk, "1");
        await course.AssignAsync("数据资源科");
        await course.AcceptAsync("head1");
        await course.RecordContactAsync("handler1", "办前", "走访");
        await course.RecordContactAsync("handler1", "办中", "面商");
        await course.DraftAsync("handler1", "起草答复");
        await course.CarryThroughReviewAsync("head1");
        var names = await course.ProposersAsync();
        Assert.Equal(3, names.Count);
        await course.RateAsync(await course.LinkOfAsync(names[0]), "满意");
        await course.RateAsync(await course.LinkOfAsync(names[1]), "不满意", "没有说明完成的时间。");

        var status = await course.StatusAsync();
        Assert.Contains("办理中", status, StringComparison.Ordinal);
        Assert.Contains("没有说明完成的时间", status, StringComparison.Ordinal);

        await course.RecordContactAsync("handler1", "办前", "走访");
        await course.DraftAsync("handler1", "起草答复");
        await course.CarryThroughReviewAsync("head1");
        await course.RateAsync(await course.LinkOfAsync(names[1]), "满意");
        await course.RateAsync(await course.LinkOfAsync(names[2]), "基本满意");

        status = await course.StatusAsync();
        Assert.Contains("办结", status, StringComparison.Ordinal);
        Assert.Contains("基本满意", status, StringComparison.Ordinal);
    }

    private async Task AnAssistingCaseEndsWithItsOpinionAsync()
    {
        await using var course = new Course(desk, "129");
        await course.AssignAsync("数据资源科");
        await course.AcceptAsync("head1");
        await course.DraftAsync("handler1", "起草协办意见", answerClass: null);
        await course.CarryThroughReviewAsync("head1", told: "已送市卫生健康委");

        Assert.Contains("办结", await course.StatusAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("共([0-9]+)件")]
    private static partial Regex Count();
}
