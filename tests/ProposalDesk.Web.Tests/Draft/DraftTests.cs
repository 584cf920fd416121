using System.Net;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Draft;

public abstract class DraftTests(DeskFixture desk)
{
    private static (string, object?)[] Whole(string answerClass = "A") =>
    [
        ("Items[0].Answer", "已开放三类数据。"), ("Items[0].Adoption", Adoption.Adopted),
        ("Items[1].Answer", "正在编制目录。"), ("Items[1].Adoption", Adoption.PartlyAdopted), ("Items[1].AdoptionReason", "部分数据涉及隐私"),
        ("AnswerClass", answerClass),
    ];

    [Fact]
    public async Task Opening_the_page_starts_nothing_and_the_first_saving_does()
    {
        var id = await desk.InHandlingAsync();
        var form = await OpenAsync(id);
        Assert.Contains("关于推动公共数据有序开放的建议", form.Value("Opening"), StringComparison.Ordinal);
        Assert.EndsWith("现答复如下：", form.Value("Opening"), StringComparison.Ordinal);
        Assert.Contains("已写0/2条", form.Text, StringComparison.Ordinal);
        Assert.Empty((await desk.ReloadAsync(id)).Replies);

        var page = await form.PressAsync("保存草稿", ("Items[0].Answer", "先写第一条。"));

        Assert.Equal($"/proposals/{id}/draft", page.Path);
        Assert.Contains("草稿已保存", page.Notice, StringComparison.Ordinal);
        Assert.Contains("已写1/2条", page.Text, StringComparison.Ordinal);
        Assert.Equal("先写第一条。", page.Value("Items[0].Answer"));
        Assert.Equal(ReplyStatus.Draft, (await desk.ReloadAsync(id)).LetterInProgress!.Status);
    }

    [Fact]
    public async Task A_reply_that_leaves_an_item_unanswered_cannot_go_to_review_and_loses_nothing()
    {
        var id = await desk.InHandlingAsync();
        var form = await OpenAsync(id);

        var page = await form.PressAsync(
            "提交审核", ("Items[0].Answer", "第一条。"), ("Items[0].Adoption", Adoption.Adopted), ("AnswerClass", "A"));

        Assert.Equal("第2条意见建议还没有答复。", page.Error("Items[1].Answer"));
        Assert.Equal("第一条。", page.Value("Items[0].Answer"));
        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.InHandling, proposal.Status);
        Assert.Equal("第一条。", proposal.LetterInProgress!.Content().Answers[0].Text);
    }

    [Fact]
    public async Task A_whole_reply_goes_to_the_section_head_and_says_so()
    {
        var id = await desk.InHandlingAsync();
        var form = await OpenAsync(id);
        Assert.Contains("提交后由数据资源科负责人审核，期间您不能再修改。", form.Text, StringComparison.Ordinal);
        Assert.Contains("现在可以提交，送签前要补齐", form.Text, StringComparison.Ordinal);

        var page = await form.PressAsync("提交审核", Whole());

        Assert.Equal($"/proposals/{id}", page.Path);
        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await OpenAsync(id)).Status);
    }

    [Fact]
    public async Task What_is_not_fully_adopted_needs_its_reason()
    {
        var id = await desk.InHandlingAsync();
        var form = await OpenAsync(id);

        var page = await form.PressAsync("提交审核", [.. Whole(), ("Items[1].AdoptionReason", "")]);

        Assert.Contains("请写明原因", page.Error("Items[1].AdoptionReason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_b_needs_a_dated_commitment_and_one_found_in_the_text_can_be_taken_over()
    {
        var id = await desk.InHandlingAsync();
        var form = await OpenAsync(id);
        var refused = await form.PressAsync("提交审核", [.. Whole("B"), ("NextSteps", "将于2021年9月底前完成目录编制。")]);
        Assert.Contains("B类答复要写明至少一项有期限的承诺事项", refused.Error("Commitments"), StringComparison.Ordinal);
        Assert.Contains("将于2021年9月底前完成目录编制（2021年9月30日）", refused.Text, StringComparison.Ordinal);

        var taken = await refused.PressAsync("列入");
        Assert.Equal("将于2021年9月底前完成目录编制", taken.Value("Commitments[0].Text"));
        Assert.Equal("2021-09-30", taken.Value("Commitments[0].DueOn"));
        await taken.PressAsync("提交审核");

        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
    }

    [Fact]
    public async Task A_commitment_without_a_date_is_asked_for_its_date()
    {
        var form = await OpenAsync(await desk.InHandlingAsync());

        var page = await form.PressAsync("保存草稿", ("Commitments[0].Text", "建成一个平台"));

        Assert.Equal("请写明这项承诺的完成期限。", page.Error("Commitments[0].DueOn"));
        Assert.Equal("建成一个平台", page.Value("Commitments[0].Text"));
    }

    [Fact]
    public async Task Without_a_section_s_opinion_it_goes_only_with_a_reason()
    {
        var id = await desk.InHandlingAsync(null, desk.IndustrySection);
        await desk.ChangeAsync(
            id, "head2", (p, actor) => p.AcceptAssisting(p.AssistingAssignments.Single().Id, desk.Person("handler2"), actor));
        var form = await OpenAsync(id);

        var refused = await form.PressAsync("提交审核", Whole());
        Assert.Contains("产业发展科还没有提出科室意见", refused.Error("ReasonWithoutOpinions"), StringComparison.Ordinal);
        await refused.PressAsync("提交审核", ("ReasonWithoutOpinions", "时间紧，已电话沟通"));

        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.UnderReview, proposal.Status);
        Assert.Equal("时间紧，已电话沟通", proposal.AssistingAssignments.Single().PassedWithout);
    }

    [Fact]
    public async Task A_section_s_opinion_stands_beside_the_draft()
    {
        var id = await desk.InHandlingAsync(null, desk.IndustrySection);
        await desk.ChangeAsync(
            id, "head2", (p, actor) => p.AcceptAssisting(p.AssistingAssignments.Single().Id, desk.Person("handler2"), actor));
        var opinion = await (await desk.SignInAsync("handler2")).GetAsync($"/proposals/{id}/opinion");

        await opinion.PressAsync("提交科室意见", ("Opinion", "企业数据可以先行试点。"));

        var form = await OpenAsync(id);
        Assert.Contains("产业发展科的意见", form.Text, StringComparison.Ordinal);
        Assert.Contains("企业数据可以先行试点。", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_points_are_ticked_off_before_it_goes_on()
    {
        var id = await desk.InHandlingAsync();
        await desk.SubmittedAsync(id);
        await desk.ChangeAsync(id, "head1", (p, actor) => p.ReturnForRevision(["第二条再具体一些"], actor));
        var form = await OpenAsync(id);
        Assert.Contains("第二条再具体一些", form.Text, StringComparison.Ordinal);

        var refused = await form.PressAsync("提交审核");
        Assert.Contains("还有退回意见没有勾选处理", string.Join(' ', refused.Errors), StringComparison.Ordinal);
        var point = (await desk.ReloadAsync(id)).LetterInProgress!.OpenPoints.Single().Id;
        await refused.PressAsync(
            "提交审核", ("Points", point.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Items[1].Answer", "第二条写得很具体。"));

        Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
        var versions = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/draft/versions?from=1&to=2");
        Assert.Contains("第2条意见建议的答复", versions.Text, StringComparison.Ordinal);
        Assert.NotEmpty(versions.FindAll("ins"));
    }

    [Fact]
    public async Task An_assisting_case_is_an_opinion_to_the_lead_unit()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(role: HandlingRole.Assist));
        var form = await OpenAsync(id);

        Assert.Equal("起草协办意见", form.Heading);
        Assert.Contains("协办意见如下", form.Value("Opening"), StringComparison.Ordinal);
        Assert.False(form.HasField("AnswerClass"));
        Assert.DoesNotContain("送签前要补齐", form.Text, StringComparison.Ordinal);
        await form.PressAsync(
            "提交审核", ("Items[0].Answer", "建议统筹。"), ("Items[0].Adoption", Adoption.Adopted), ("Items[1].Answer", "建议试点。"),
            ("Items[1].Adoption", Adoption.Adopted));

        Assert.Equal(ReplyKind.AssistingOpinion, (await desk.ReloadAsync(id)).ReplyInReview!.Kind);
    }

    [Theory]
    [InlineData("colleague1", HttpStatusCode.Forbidden)]
    [InlineData("clerk", HttpStatusCode.Forbidden)]
    [InlineData("observer", HttpStatusCode.Forbidden)]
    [InlineData("handler2", HttpStatusCode.NotFound)]
    [InlineData("admin", HttpStatusCode.NotFound)]
    public async Task Others_do_not_write_it(string who, HttpStatusCode status)
    {
        var id = await desk.InHandlingAsync();

        Assert.Equal(status, (await (await desk.SignInAsync(who)).GetAsync($"/proposals/{id}/draft")).Status);
    }

    [Fact]
    public async Task An_observer_sees_neither_versions_nor_preview()
    {
        var id = await desk.InHandlingAsync();
        await desk.SubmittedAsync(id);
        var observer = await desk.SignInAsync("observer");

        Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync($"/proposals/{id}/draft/versions")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync($"/proposals/{id}/draft/preview.pdf")).Status);
    }

    private async Task<Page> OpenAsync(long id) => await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/draft");
}

public sealed class DraftTestsOnSqlite(SqliteDesk desk) : DraftTests(desk), IClassFixture<SqliteDesk>;

public sealed class DraftTestsOnPostgreSql(PostgreSqlDesk desk) : DraftTests(desk), IClassFixture<PostgreSqlDesk>;
