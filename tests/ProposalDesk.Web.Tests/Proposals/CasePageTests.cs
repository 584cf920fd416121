using System.Net;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Proposals;

/// <summary>The page of one case: who sees which part of it, and what it offers.</summary>
public abstract class CasePageTests(DeskFixture desk)
{
    [Fact]
    public async Task It_says_where_the_case_stands_and_why_it_is_due_on_that_day()
    {
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("401"));

        var page = await PageOf("head1", id);

        Assert.Contains("状态待签收", page.Text);
        Assert.Contains("现在在谁手里数据资源科负责人", page.Text);
        Assert.Contains("办理时限2021年6月8日", page.Text);
        Assert.Contains("3个月内答复，含当天", page.Text);
        Assert.Equal("签收", page.FindAll(".page-actions > a.btn-primary").Single());
        Assert.Contains("退回分派", page.FindAll(".menu-list a"));
    }

    [Fact]
    public async Task Staff_of_another_section_do_not_find_it()
    {
        var id = await desk.InHandlingAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await PageOf("handler2", id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PageOf("admin", id)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PageOf("colleague1", id)).Status);
    }

    [Fact]
    public async Task A_step_of_somebody_else_is_refused_with_the_name_of_whose_it_is()
    {
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("402"));

        var page = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/acceptance");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("签收这一步由数据资源科负责人办理", page.Text);
    }

    [Fact]
    public async Task The_observer_sees_status_but_neither_drafts_nor_contacts_nor_reasons()
    {
        var id = await desk.UnderReviewAsync();

        var page = await PageOf("observer", id);
        var letters = await PageOf("observer", id, "?tab=letters");
        var contacts = await PageOf("observer", id, "?tab=contacts");
        var history = await PageOf("observer", id, "?tab=history");

        Assert.Contains("审核中", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll(".page-actions a"));
        Assert.DoesNotContain("已经研究办理", letters.Text);
        Assert.DoesNotContain("希望早日开放", contacts.Text);
        Assert.DoesNotContain("委员甲", history.Document.QuerySelector(".timeline")!.TextContent);
        Assert.Contains("进入“审核中”", history.Text);
    }

    [Fact]
    public async Task The_observer_reads_which_section_has_a_case_and_no_name_of_staff()
    {
        var id = await desk.InHandlingAsync();
        Assert.Contains("现在在谁手里承办人王宁", (await PageOf("clerk", id)).Text.Replace(" ", "", StringComparison.Ordinal));

        var observer = await desk.SignInAsync("observer");
        Assert.Contains(
            "现在在谁手里数据资源科", (await PageOf("observer", id)).Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var address in new[] { $"/proposals/{id}", "/proposals", "/submissions/2021/AnnualReport" })
        {
            Assert.DoesNotContain("王宁", (await observer.GetAsync(address)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_tab_tells_its_part()
    {
        var id = await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("403", joint: 2)));

        Assert.Contains("第1条", (await PageOf("head1", id)).Text);
        Assert.Contains("科室负责人审核：数据资源科负责人，等待", (await PageOf("head1", id, "?tab=handling")).Text);
        Assert.Contains("办前面商", (await PageOf("head1", id, "?tab=contacts")).Text);
        Assert.Contains("第1条已经研究办理", (await PageOf("head1", id, "?tab=letters")).Text);
        Assert.Contains("送达后", (await PageOf("head1", id, "?tab=ratings")).Text);
        Assert.Contains("还没有承诺事项", (await PageOf("head1", id, "?tab=commitments")).Text);

        var history = await PageOf("head1", id, "?tab=history");
        Assert.Contains("王宁把答复函提交审核", history.FindAll(".timeline li")[0]);
        Assert.Contains("周敏登记了第403号提案", history.FindAll(".timeline li")[^1]);
    }

    [Fact]
    public async Task The_contacts_tab_says_what_is_still_missing()
    {
        var id = await desk.InHandlingAsync();

        Assert.Contains("还没有与第一提案人的办前沟通记录", (await PageOf("handler1", id, "?tab=contacts")).Text);

        await desk.ConsultedAsync(id);

        Assert.DoesNotContain("送签前还缺", (await PageOf("handler1", id, "?tab=contacts")).Text);
    }

    [Fact]
    public async Task Pages_go_to_the_database_six_times_at_most()
    {
        var id = await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync(joint: 5)));
        foreach (var person in new[] { "clerk", "head1", "handler1", "deputy1", "director", "observer" })
        {
            // By the form, which leads to the first page: what others have changed is taken up there.
            var browser = await desk.SignInByFormAsync(person);
            string[] addresses =
            [
                "/", "/proposals", "/proposals?q=数据&role=Lead",
                .. new[] { "original", "handling", "contacts", "letters", "ratings", "commitments", "history" }.Select(t =>
                    $"/proposals/{id}?tab={t}&list=%3Frole%3DLead"),
            ];
            foreach (var address in addresses)
            {
                var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                var measured = answer.Headers.GetValues("Server-Timing").Single();

                var times = int.Parse(measured.Split("desc=\"")[1].Split('"')[0], null);
                Assert.True(times is >= 1 and <= 6, $"{person} at {address}: {times} times");
            }
        }
    }

    private async Task<Page> PageOf(string person, long id, string query = "") =>
        await (await desk.SignInAsync(person)).GetAsync($"/proposals/{id}{query}");
}

public sealed class CasePageTestsOnSqlite(SqliteDesk desk) : CasePageTests(desk), IClassFixture<SqliteDesk>;

public sealed class CasePageTestsOnPostgreSql(PostgreSqlDesk desk) : CasePageTests(desk), IClassFixture<PostgreSqlDesk>;
