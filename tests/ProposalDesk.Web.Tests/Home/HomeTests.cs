using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Home;

/// <summary>我的工作台: what waits for me, and one way to do it.</summary>
public abstract class HomeTests(DeskFixture desk)
{
    [Fact]
    public async Task A_received_case_waits_for_the_clerk_to_assign_it()
    {
        var id = await desk.ReceiveAsync("201");

        var home = await HomeOf("clerk");

        Assert.Contains("第201号提案", home.Text);
        Assert.Contains("待分派：分派时限3月10日", home.Text);
        Assert.NotNull(home.Find($"main a.btn[href='/proposals/{id}/assignment']"));
        Assert.True(home.HasLink("登记"));
        Assert.True(home.HasLink("导入"));
    }

    [Fact]
    public async Task An_assigned_case_waits_for_the_head_of_its_section_alone()
    {
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("202"), desk.IndustrySection);

        Assert.NotNull((await HomeOf("head1")).Find($"main a.btn[href='/proposals/{id}/acceptance']"));
        Assert.Contains("签收时限3月10日", (await HomeOf("head1")).Text);
        Assert.Null((await HomeOf("head2")).Find($"main a.btn[href='/proposals/{id}/acceptance']"));
        Assert.NotNull((await HomeOf("head2")).Find($"main a.btn[href='/proposals/{id}/assisting']"));
        Assert.DoesNotContain("第202号", (await HomeOf("handler1")).Text);
    }

    [Fact]
    public async Task The_named_handler_first_contacts_the_member_then_drafts()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("203"));

        Assert.NotNull((await HomeOf("handler1")).Find($"main a.btn[href='/proposals/{id}/contacts']"));

        await desk.ConsultedAsync(id);

        Assert.NotNull((await HomeOf("handler1")).Find($"main a.btn[href='/proposals/{id}/draft']"));
        Assert.DoesNotContain("第203号", (await HomeOf("colleague1")).Text);
    }

    [Fact]
    public async Task A_letter_in_review_waits_for_whoever_holds_the_step()
    {
        var id = await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("204")));

        Assert.NotNull((await HomeOf("head1")).Find($"main a.btn[href='/proposals/{id}/review']"));
        Assert.DoesNotContain("第204号", (await HomeOf("clerk")).Text);

        await desk.ChangeAsync(id, "head1", (p, actor) => p.Agree(null, null, actor));

        Assert.NotNull((await HomeOf("clerk")).Find($"main a.btn[href='/proposals/{id}/review']"));
        Assert.DoesNotContain("第204号", (await HomeOf("head1")).Text);
    }

    [Fact]
    public async Task A_stand_in_sees_what_waits_for_the_leader()
    {
        var id = await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("205")));
        await desk.ChangeAsync(id, "head1", (p, actor) => p.Agree(null, null, actor));
        await desk.ChangeAsync(id, "clerk", (p, actor) => p.Agree(null, new(actor.Today, "专班全体", "评议同意"), actor));
        await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(
                StandIn.Name(desk.UserId("deputy1"), desk.UserId("colleague1"), new(2021, 3, 1), new(2021, 12, 31), desk.As("deputy1")));
            await db.SaveChangesAsync();
        });

        Assert.NotNull((await HomeOf("deputy1")).Find($"main a.btn[href='/proposals/{id}/signature']"));
        Assert.NotNull((await HomeOf("colleague1")).Find($"main a.btn[href='/proposals/{id}/signature']"));
        Assert.DoesNotContain("第205号", (await HomeOf("deputy2")).Text);
    }

    [Fact]
    public async Task What_the_first_page_offers_is_what_the_table_allows()
    {
        await desk.ReceiveAsync();
        await desk.AssignedAsync(null, desk.IndustrySection);
        await desk.InHandlingAsync(null, desk.IndustrySection);
        await desk.UnderReviewAsync();
        await TransferringAsync(await ExtendingAsync(ExtensionStatus.Asked));
        await TransferringAsync(await ExtendingAsync(ExtensionStatus.Approved));
        await TransferringAsync(await ExtendingAsync(ExtensionStatus.Sent));

        foreach (var person in new[] { "clerk", "head1", "handler1", "head2", "handler2", "deputy1", "director" })
        {
            var home = await HomeOf(person);
            foreach (var address in home.Document.QuerySelectorAll("ul.todo a.btn").Select(a => a.GetAttribute("href")!))
            {
                var proposal = await desk.WithDbAsync(
                    db => db.ForStepsAsync(long.Parse(address.Split('/')[2], null), CancellationToken.None));
                var offered = ProposalWorkflow.StepsFor(proposal!, desk.As(person))
                    .Select(s => Web.Infrastructure.StepUrls.PathOf(s, proposal!.Id));

                Assert.Contains("~" + address, offered);
            }
        }
    }

    [Fact]
    public async Task A_request_waits_for_its_leader_only_while_the_table_lets_them_decide()
    {
        var id = await ExtendingAsync(ExtensionStatus.Asked);
        Assert.NotNull((await HomeOf("deputy1")).Find($"main a.btn[href='/proposals/{id}/extension']"));

        await TransferringAsync(id);

        Assert.Null((await HomeOf("deputy1")).Find($"main a.btn[href='/proposals/{id}/extension']"));
    }

    [Fact]
    public async Task A_sent_request_waits_for_the_clerk_when_the_reply_is_out_and_into_the_second_round()
    {
        var id = await ExtendingAsync(ExtensionStatus.Sent);
        await desk.UnderReviewAsync(id);
        await desk.AnswerAsync(id);
        Assert.NotNull((await HomeOf("clerk")).Find($"main a.btn[href='/proposals/{id}/extension']"));

        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有解决");

        var home = await HomeOf("clerk");
        Assert.NotNull(home.Find($"main a.btn[href='/proposals/{id}/extension']"));
        await (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/extension")).PressAsync("同意延期");
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ExtensionStatus.Granted, Assert.Single(proposal.Extensions).Status);
        Assert.Equal(proposal.CurrentRound.DueOn, proposal.DueOn);
        Assert.Null((await HomeOf("clerk")).Find($"main a.btn[href='/proposals/{id}/extension']"));
    }

    [Fact]
    public async Task The_counts_lead_to_exactly_these_cases()
    {
        await desk.ReceiveAsync();
        var home = await HomeOf("clerk");

        foreach (var count in home.Document.QuerySelectorAll(".counts a"))
        {
            var list = await (await desk.SignInAsync("clerk")).GetAsync(count.GetAttribute("href")!);

            Assert.Contains($"符合条件的{count.QuerySelector("strong")!.TextContent.Trim()}件", list.Text);
        }
    }

    [Fact]
    public async Task The_yearly_dates_say_what_is_missing_and_how_long_is_left()
    {
        var home = await HomeOf("clerk");

        Assert.Contains("办理工作方案 2021年4月8日前 还缺向市政府办公室、市政协提案委报送，还有31天", home.Text);
    }

    [Fact]
    public async Task The_administrator_sees_no_case_but_the_administration()
    {
        await desk.ReceiveAsync("206");

        var home = await HomeOf("admin");

        Assert.DoesNotContain("第206号", home.Text);
        Assert.Contains("人员", home.FindAll("main a"));
    }

    [Fact]
    public async Task The_observer_has_nothing_to_do_but_may_look()
    {
        await desk.ReceiveAsync("207");

        var home = await HomeOf("observer");

        Assert.Empty(home.Document.QuerySelectorAll("ul.todo"));
        Assert.True(home.HasLink("查看提案列表"));
    }

    private async Task<long> ExtendingAsync(ExtensionStatus upTo)
    {
        var id = await desk.InHandlingAsync();
        await desk.ChangeAsync(id, "handler1", (p, handler) => p.AskExtension(p.DueOn.AddDays(20), "部门协调需要时间", desk.Year, handler));
        if (upTo is ExtensionStatus.Approved or ExtensionStatus.Sent)
        {
            await desk.ChangeAsync(id, "deputy1", (p, deputy) => p.DecideExtension(true, null, deputy));
        }

        if (upTo is ExtensionStatus.Sent)
        {
            await desk.ChangeAsync(id, "clerk", (p, clerk) => p.SendExtension(desk.Today, "公文交换", clerk));
        }

        return id;
    }

    private Task TransferringAsync(long id) =>
        desk.ChangeAsync(id, "clerk", (p, clerk) => p.RequestTransfer("市交通局", "属其职责", desk.Today, clerk));

    private async Task<Page> HomeOf(string person) => await (await desk.SignInAsync(person)).GetAsync("/");
}

public sealed class HomeTestsOnSqlite(SqliteDesk desk) : HomeTests(desk), IClassFixture<SqliteDesk>;

public sealed class HomeTestsOnPostgreSql(PostgreSqlDesk desk) : HomeTests(desk), IClassFixture<PostgreSqlDesk>;
