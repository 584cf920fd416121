using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Assignment;

public abstract class AssignmentTests(DeskFixture desk)
{
    [Fact]
    public async Task The_section_of_a_similar_case_is_suggested_with_the_reason()
    {
        await desk.InHandlingAsync(await desk.ReceiveAsync("88"));
        var id = await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");

        var page = await clerk.GetAsync($"/proposals/{id}/assignment");

        Assert.Equal($"{desk.DataSection.Id}", page.Value("LeadSectionId"));
        Assert.Contains("《关于推动公共数据有序开放的建议》由它办理", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_assigns_and_the_head_accepts_for_a_named_handler()
    {
        var id = await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");

        var assigned = await AssignAsync(clerk, id, desk.DataSection.Id, desk.IndustrySection.Id);
        var head = await desk.SignInAsync("head1");
        var accepted = await (await head.GetAsync($"/proposals/{id}/acceptance")).PressAsync("签收", ("HandlerId", desk.UserId("handler1")));

        Assert.Equal($"/proposals/{id}", assigned.Path);
        Assert.Contains("已分派给数据资源科，签收时限3月10日", assigned.Notice, StringComparison.Ordinal);
        Assert.Contains("由王宁承办", accepted.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal((ProposalStatus.InHandling, "王宁"), (proposal.Status, proposal.HandlerName));
        Assert.Equal(desk.UserId("deputy1"), proposal.SupervisingDeputyId);
        Assert.Equal("产业发展科", Assert.Single(proposal.AssistingAssignments).SectionName);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var id = await desk.ReceiveAsync(role: HandlingRole.Split);
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync($"/proposals/{id}/assignment")).PressAsync(
            "分派", ("LeadSectionId", desk.DataSection.Id), ("SupervisingDeputyId", ""), ("InternalDueOn", new DateOnly(2021, 7, 1)));
        var late = await page.PressAsync("分派", ("SupervisingDeputyId", desk.UserId("deputy1")));

        Assert.Contains("还没有定分管领导", page.Error("SupervisingDeputyId"), StringComparison.Ordinal);
        Assert.Contains("内部时限不能晚于办理时限", late.Error("InternalDueOn"), StringComparison.Ordinal);
        Assert.Equal("2021-07-01", late.Value("InternalDueOn"));
    }

    [Fact]
    public async Task Refused_twice_the_deputy_decides_and_nobody_refuses_again()
    {
        var id = await desk.ReceiveAsync();
        await AssignAsync(await desk.SignInAsync("clerk"), id, desk.DataSection.Id);
        await RefuseAsync("head1", id, desk.IndustrySection.Id);
        await AssignAsync(await desk.SignInAsync("clerk"), id, desk.IndustrySection.Id);
        await RefuseAsync("head2", id, desk.DataSection.Id);

        var clerk = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/assignment");
        var deputy = await desk.SignInAsync("deputy1");
        var page = await deputy.GetAsync($"/proposals/{id}/assignment");
        var decided = await page.PressAsync(
            "裁定承办科室", ("LeadSectionId", desk.DataSection.Id), ("SupervisingDeputyId", desk.UserId("deputy1")));
        var refusal = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/refusal");

        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
        Assert.Contains("已退回2次", page.Text, StringComparison.Ordinal);
        Assert.Contains("数据资源科于2021年3月8日退回：不是本科室职责", page.Text, StringComparison.Ordinal);
        Assert.Contains("已裁定由数据资源科承办", decided.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refusal.Status);
        Assert.True((await desk.ReloadAsync(id)).HasBindingAssignment);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_a_better_section()
    {
        var id = await desk.AssignedAsync();
        var head = await desk.SignInAsync("head1");

        var page = await (await head.GetAsync($"/proposals/{id}/refusal")).PressAsync("退回分派", ("BetterSectionId", desk.IndustrySection.Id));
        var without = await (await head.GetAsync($"/proposals/{id}/refusal")).PressAsync("退回分派", ("Reason", "不是本科室职责"));

        Assert.Equal("请写明理由，并建议由哪个科室办理。", page.Error("Reason"));
        Assert.Equal($"{desk.IndustrySection.Id}", page.Value("BetterSectionId"));
        Assert.Equal("请建议另一个更合适的科室。", without.Error("BetterSectionId"));
    }

    [Fact]
    public async Task A_page_that_grew_old_says_who_was_faster()
    {
        var id = await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");
        var form = await clerk.GetAsync($"/proposals/{id}/withdrawal");
        await desk.AssignedAsync(id);

        var page = await form.PressAsync("登记撤案", ("Reason", "交办单位收回"), ("Paper", "某政办函〔2021〕3号"));

        Assert.Contains("周敏", page.Alert, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Assigned, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task A_handler_may_not_assign()
    {
        var id = await desk.InHandlingAsync();

        var page = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/assignment");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task The_head_replaces_the_handler()
    {
        var id = await desk.InHandlingAsync();
        var head = await desk.SignInAsync("head1");

        var page = await (await head.GetAsync($"/proposals/{id}/handler")).PressAsync(
            "更换承办人", ("HandlerId", desk.UserId("colleague1")), ("Reason", "王宁外出培训"));

        Assert.Contains("由王宁更换为何平", page.Notice, StringComparison.Ordinal);
        Assert.Equal("何平", (await desk.ReloadAsync(id)).HandlerName);
    }

    [Fact]
    public async Task An_assisting_section_accepts_or_passes_its_part_on()
    {
        var id = await desk.InHandlingAsync(null, desk.IndustrySection);
        var head = await desk.SignInAsync("head2");

        var refused = await (await head.GetAsync($"/proposals/{id}/assisting"))
            .PressAsync("退回协办", ("Reason", "与本科室无关"), ("BetterSectionId", Office));
        var clerk = await desk.SignInAsync("clerk");
        var again = await (await clerk.GetAsync($"/proposals/{id}/assisting"))
            .PressAsync("请它协办", ("SectionId", desk.IndustrySection.Id), ("OpinionDueOn", new DateOnly(2021, 4, 8)));
        var accepted = await (await head.GetAsync($"/proposals/{id}/assisting")).PressAsync("签收协办", ("HandlerId", desk.UserId("handler2")));

        Assert.Contains("已退回", refused.Notice, StringComparison.Ordinal);
        Assert.Contains("2021年4月8日前提出意见", again.Notice, StringComparison.Ordinal);
        Assert.Contains("由李静填写科室意见", accepted.Notice, StringComparison.Ordinal);
        Assert.Equal(AssignmentStatus.Accepted, Assert.Single((await desk.ReloadAsync(id)).AssistingAssignments).Status);
    }

    [Fact]
    public async Task A_late_transfer_request_is_marked_and_granted_it_voids_the_draft()
    {
        var id = await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync()));
        var clerk = await desk.SignInAsync("clerk");
        await desk.WithDbAsync(
            db => db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.ReferredOn, new DateOnly(2021, 2, 22))));

        var form = await clerk.GetAsync($"/proposals/{id}/transfer");
        var asked = await form.PressAsync("申请改办", ("ProposedUnit", "市文化局"), ("Reason", "属于公共文化服务"));
        var granted = await (await clerk.GetAsync($"/proposals/{id}/transfer")).PressAsync("同意改办", ("Note", "某政办函〔2021〕7号"));

        Assert.Contains("申请期限2021年3月1日已过", form.Text, StringComparison.Ordinal);
        Assert.Contains("已过申请期限3月1日，已注明", asked.Notice, StringComparison.Ordinal);
        Assert.Contains("已改由市文化局办理", granted.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.Transferred, proposal.Status);
        Assert.True(Assert.Single(proposal.TransferRequests).IsLate);
        Assert.Equal(ReplyStatus.Void, Assert.Single(proposal.Replies).Status);
    }

    [Fact]
    public async Task A_transfer_not_granted_goes_on_where_it_stood()
    {
        var id = await desk.InHandlingAsync();
        var clerk = await desk.SignInAsync("clerk");
        await (await clerk.GetAsync($"/proposals/{id}/transfer")).PressAsync("申请改办", ("ProposedUnit", "市文化局"), ("Reason", "属于公共文化服务"));

        var page = await (await clerk.GetAsync($"/proposals/{id}/transfer"))
            .PressAsync("不同意，继续办理", ("NewDueOn", new DateOnly(2021, 6, 20)));

        Assert.Contains("继续由本局办理，办理时限2021年6月20日", page.Notice, StringComparison.Ordinal);
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal((ProposalStatus.InHandling, new DateOnly(2021, 6, 20)), (proposal.Status, proposal.DueOn));
    }

    [Fact]
    public async Task A_withdrawal_needs_its_paper()
    {
        var id = await desk.AssignedAsync();
        var clerk = await desk.SignInAsync("clerk");

        var refused = await (await clerk.GetAsync($"/proposals/{id}/withdrawal")).PressAsync("登记撤案", ("Reason", "提案人申请撤回"));
        var page = await refused.PressAsync("登记撤案", ("Paper", "某政办函〔2021〕3号"));

        Assert.Contains("请写明撤案依据的文件", refused.Error("Paper"), StringComparison.Ordinal);
        Assert.Contains("已登记撤案", page.Notice, StringComparison.Ordinal);
        Assert.Equal(ProposalStatus.Withdrawn, (await desk.ReloadAsync(id)).Status);
    }

    private long Office => desk.DataSection.Id - 1;

    private async Task<Page> AssignAsync(Browser browser, long id, long lead, params long[] assisting) =>
        await (await browser.GetAsync($"/proposals/{id}/assignment")).PressAsync(
            "分派", ("LeadSectionId", lead), ("SupervisingDeputyId", desk.UserId("deputy1")), ("AssistingSectionIds", assisting));

    private async Task RefuseAsync(string head, long id, long better)
    {
        var browser = await desk.SignInAsync(head);
        await (await browser.GetAsync($"/proposals/{id}/refusal")).PressAsync("退回分派", ("Reason", "不是本科室职责"), ("BetterSectionId", better));
    }
}

public sealed class AssignmentOnSqlite(SqliteDesk desk) : AssignmentTests(desk), IClassFixture<SqliteDesk>;

public sealed class AssignmentOnPostgreSql(PostgreSqlDesk desk) : AssignmentTests(desk), IClassFixture<PostgreSqlDesk>;
