using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Proposals;

/// <summary>提案列表: filters in the address, search as one types, leafing through what was found.</summary>
public abstract class ProposalListTests(DeskFixture desk)
{
    [Fact]
    public async Task Filters_take_several_values_and_say_how_many_cases_each_would_show()
    {
        await desk.ReceiveAsync("301", role: HandlingRole.Lead);
        await desk.ReceiveAsync("302", role: HandlingRole.Split);
        await desk.ReceiveAsync("303", role: HandlingRole.Assist);
        var browser = await desk.SignInAsync("clerk");

        var list = await browser.GetAsync("/proposals?role=Split&role=Assist&q=30");

        Assert.Equal(["302", "303"], list.FindAll("td[data-label=编号]").Order());
        Assert.Contains("✓ 分办 1", list.FindAll(".facet a"));
        Assert.Contains("主办 1", list.FindAll(".facet a"));

        list = await list.FollowAsync("✓ 分办");

        Assert.Equal(["303"], list.FindAll("td[data-label=编号]"));
    }

    [Theory]
    [InlineData("311", "311")]
    [InlineData("第311号", "311")]
    [InlineData("３１１", "311")]
    public async Task A_number_is_found_first(string typed, string number)
    {
        if (!await desk.WithDbAsync(db => Task.FromResult(db.Proposals.Any(p => p.CaseNumber == number))))
        {
            await desk.ReceiveAsync("3110");
            await desk.ReceiveAsync(number);
        }

        var list = await (await desk.SignInAsync("clerk")).GetAsync("/proposals?q=" + Uri.EscapeDataString(typed));

        Assert.Equal(number, list.FindAll("td[data-label=编号]")[0]);
    }

    [Fact]
    public async Task Names_and_two_characters_of_the_title_are_found()
    {
        await desk.ReceiveAsync("321", joint: 5);
        var browser = await desk.SignInAsync("clerk");

        Assert.Contains("321", (await browser.GetAsync("/proposals?q=委员戊")).FindAll("td[data-label=编号]"));
        Assert.Contains("321", (await browser.GetAsync("/proposals?q=数据 戊")).FindAll("td[data-label=编号]"));
        Assert.Contains("没有符合条件的件", (await browser.GetAsync("/proposals?q=滑雪场")).Text);
    }

    [Fact]
    public async Task One_leafs_through_the_filtered_list_and_is_told_where_it_ends()
    {
        await desk.ReceiveAsync("331", kind: ProposalKind.DeputySuggestion);
        await desk.ReceiveAsync("332", kind: ProposalKind.DeputySuggestion);
        var list = await (await desk.SignInAsync("clerk")).GetAsync("/proposals?kind=DeputySuggestion&q=33");
        var numbers = list.FindAll("td[data-label=编号]");

        var page = await list.FollowAsync("关于推动公共数据有序开放的建议");
        Assert.Contains($"第{numbers[0]}号建议", page.Heading);

        page = await page.FollowAsync("下一件");
        Assert.Contains($"第{numbers[1]}号建议", page.Heading);

        page = await page.FollowAsync("下一件");
        Assert.Contains($"第{numbers[1]}号建议", page.Heading);
        Assert.Equal("这已经是列表中的最后一件。", page.Notice);

        page = await page.FollowAsync("上一件");
        Assert.Contains($"第{numbers[0]}号建议", page.Heading);
        Assert.Equal(["331", "332"], (await page.FollowAsync("回到列表")).FindAll("td[data-label=编号]").Order());
    }

    [Fact]
    public async Task Staff_see_the_cases_of_their_own_section_only()
    {
        await desk.AssignedAsync(await desk.ReceiveAsync("341"));

        Assert.Contains("341", (await ListOf("handler1")).FindAll("td[data-label=编号]"));
        Assert.DoesNotContain("341", (await ListOf("handler2")).FindAll("td[data-label=编号]"));
        Assert.Contains("341", (await ListOf("deputy2")).FindAll("td[data-label=编号]"));
        Assert.Contains("341", (await ListOf("observer")).FindAll("td[data-label=编号]"));
        Assert.Empty((await ListOf("admin")).FindAll("td[data-label=编号]"));
    }

    [Fact]
    public async Task A_light_in_the_filter_is_the_light_in_the_row()
    {
        await desk.ReceiveAsync("351");

        foreach (var colour in new[] { "Green", "Yellow", "Red", "Grey" })
        {
            var list = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals?light={colour}");

            Assert.All(list.Document.QuerySelectorAll("td .light"), light =>
                Assert.Contains($"light-{colour.ToLowerInvariant()}", light.ClassName));
        }
    }

    private async Task<Page> ListOf(string person) => await (await desk.SignInAsync(person)).GetAsync("/proposals?q=341");
}

public sealed class ProposalListTestsOnSqlite(SqliteDesk desk) : ProposalListTests(desk), IClassFixture<SqliteDesk>;

public sealed class ProposalListTestsOnPostgreSql(PostgreSqlDesk desk) : ProposalListTests(desk), IClassFixture<PostgreSqlDesk>;
