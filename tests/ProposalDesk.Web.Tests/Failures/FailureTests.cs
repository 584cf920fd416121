using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Failures;

/// <summary>The database is really gone or held in the middle of the work: nobody loses what was typed.</summary>
public abstract class FailureTests<TDesk>(TDesk desk)
    where TDesk : DeskFixture, IFailingDesk
{
    [Theory]
    [InlineData("/")]
    [InlineData("/proposals?q=数据")]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    public async Task A_page_that_needs_the_database_says_so_in_chinese(string address)
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await AwayAsync(() => clerk.GetAsync(address));
        var styles = await AwayAsync(() => clerk.GetAsync("/css/desk.css"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("现在连不上数据库", page.Heading);
        Assert.Contains("请过一两分钟再试", page.Alert, StringComparison.Ordinal);
        Assert.True(page.HasLink("再试一次"));
        Assert.Equal(HttpStatusCode.OK, styles.Status);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, (await page.FollowAsync("再试一次")).Status);
    }

    [Fact]
    public async Task A_long_form_with_lists_is_sent_again_whole()
    {
        var clerk = await desk.SignInAsync("clerk");
        var form = await (await clerk.GetAsync("/intake")).PressAsync(
            "增加一条意见建议",
            ("SessionId", desk.Sessions[ProposalKind.CppccProposal].Id), ("CaseNumber", "0901"), ("Title", "关于“粮仓”建设的提案 <一> & 二"),
            ("Proposers[0].Name", "沈一"), ("Items[0].PrintedNumber", "1"),
            ("Items[0].Heading", "多建粮仓"), ("Items[0].Explanation", "第一行\n第二行　又一句"), ("Background", new string('背', 30_000)),
            ("IsKey", false),
            ("ReferredOn", new DateOnly(2021, 3, 5)));

        var failed = await AwayAsync(() => form.PressAsync("登记", ("Items[1].PrintedNumber", "4"), ("Items[1].Heading", "管好粮仓")));
        var done = await failed.PressAsync("再试一次");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.Status);
        Assert.Contains("您填写的内容没有丢", failed.Text, StringComparison.Ordinal);
        Assert.StartsWith("已登记第0901号提案", done.Notice, StringComparison.Ordinal);
        var saved = await desk.WithDbAsync(
            db => db.Proposals.AsNoTracking().Include(p => p.Items).SingleAsync(p => p.CaseNumber == "0901"));
        Assert.Equal("关于“粮仓”建设的提案 <一> & 二", saved.Title);
        Assert.Equal(30_000, saved.Background!.Length);
        Assert.Equal(["1 多建粮仓 第一行\n第二行　又一句", "4 管好粮仓 "], saved.Items.OrderBy(i => i.Order)
            .Select(i => $"{i.PrintedNumber} {i.Heading} {i.Explanation}"));
    }

    [Fact]
    public async Task Ticks_are_carried_and_a_file_that_cannot_be_is_named()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(joint: 3));
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/contacts/new");

        var failed = await AwayAsync(() => form.PressAsync(
            "保存记录",
            ("Mode", ContactMode.Meeting), ("HeldOn", desk.Today), ("Place", "局会议室"), ("ProposerOrders", new[] { "1", "3" }),
            ("BureauPeople", "王宁"),
            ("Opinion", "希望早日开放"), ("Files", new Upload("照片.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))));
        await failed.PressAsync("不带文件，再试一次");

        Assert.Contains("选择的文件带不过来：照片.png。", failed.Text, StringComparison.Ordinal);
        var contact = Assert.Single((await desk.ReloadAsync(id)).Contacts);
        Assert.Equal("希望早日开放", contact.Opinion);
        Assert.Contains("委员甲", contact.MemberPeople, StringComparison.Ordinal);
        Assert.Contains("委员丙", contact.MemberPeople, StringComparison.Ordinal);
        Assert.DoesNotContain("委员乙", contact.MemberPeople, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_carried_and_its_autosave_says_why_it_did_not_save()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");

        var failed = await AwayAsync(() => form.PressAsync("保存草稿", ("Items[0].Answer", "已经开放。\n还将扩大。")));
        var told = await AwayAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/proposals/{id}/draft/autosave", UriKind.Relative));
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("Opening", "开头")]);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await handler.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            return await response.Content.ReadAsStringAsync();
        });
        await failed.PressAsync("再试一次");

        Assert.Contains("sentence", told, StringComparison.Ordinal);
        Assert.Equal("已经开放。\n还将扩大。", (await desk.ReloadAsync(id)).LetterInProgress!.Content().Answers[0].Text);
    }

    [Fact]
    public async Task A_member_keeps_rating_and_words()
    {
        var id = await desk.AwaitingFeedbackAsync();
        var link = await desk.LinkOfAsync(id);
        var form = await desk.Anonymous().GetAsync(link);

        var failed = await AwayAsync(() => form.SubmitAsync(("Rating", FeedbackRating.BasicallySatisfied), ("Comment", "办得好，\n还可以更快。")));
        await failed.PressAsync("再试一次");

        Assert.Contains("您填写的内容没有丢", failed.Text, StringComparison.Ordinal);
        var answer = (await desk.ReloadAsync(id)).Sheets.Single().Current!;
        Assert.Equal((FeedbackRating.BasicallySatisfied, "办得好，\n还可以更快。"), (answer.Rating, answer.Comment));
    }

    [Fact]
    public async Task A_password_is_never_written_into_a_page()
    {
        var browser = desk.Anonymous();
        var signIn = await browser.GetAsync("/sign-in");
        var clerk = await desk.SignInAsync("clerk");
        var change = await clerk.GetAsync("/account/password");

        var failed = await AwayAsync(() => signIn.SubmitAsync(("UserName", "clerk"), ("Password", "mimi-Hen-Chang-1")));
        var failedChange = await AwayAsync(() => change.SubmitAsync(
            ("CurrentPassword", DeskFixture.Password), ("NewPassword", "mimi-Hen-Chang-2"), ("NewPasswordAgain", "mimi-Hen-Chang-2")));
        var again = await failed.PressAsync("再试一次");

        Assert.Contains("密码没有带过来，要重新填写", failed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mimi", failed.Document.Source.Text + failedChange.Document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskFixture.Password, failedChange.Document.Source.Text, StringComparison.Ordinal);
        Assert.Equal("clerk", again.Value("UserName"));
    }

    [Fact]
    public async Task Somebody_who_holds_the_database_is_waited_for_and_then_told_of()
    {
        var id = await desk.ReceiveAsync();
        var clerk = await desk.SignInAsync("clerk");
        var form = await clerk.GetAsync($"/proposals/{id}/assignment");

        Page failed;
        await using (await desk.HoldDatabaseAsync())
        {
            failed = await form.PressAsync("分派", ("LeadSectionId", desk.DataSection.Id), ("SupervisingDeputyId", desk.UserId("deputy1")),
                ("AssistingSectionIds", new[] { $"{desk.IndustrySection.Id}" }));
        }

        var done = await failed.PressAsync("再试一次");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "系统正忙"), (failed.Status, failed.Heading));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var saved = await desk.ReloadAsync(id);
        Assert.Equal(ProposalStatus.Assigned, saved.Status);
        Assert.Contains(saved.Assignments, a => !a.IsLead && a.SectionId == desk.IndustrySection.Id);
    }

    [Fact]
    public async Task What_another_site_has_sent_stays_refused_the_second_time()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");

        var failed = await AwayAsync(() => handler.PostAsync($"/proposals/{id}/draft", ("Opening", "别的网站写的")));
        var again = await failed.PressAsync("再试一次");

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Null((await desk.ReloadAsync(id)).LetterInProgress);
    }

    private async Task<T> AwayAsync<T>(Func<Task<T>> work)
    {
        await desk.TakeDatabaseAwayAsync();
        try
        {
            return await work();
        }
        finally
        {
            await desk.BringDatabaseBackAsync();
        }
    }
}

public sealed class FailureTestsOnSqlite(FailingSqliteDesk desk) : FailureTests<FailingSqliteDesk>(desk), IClassFixture<FailingSqliteDesk>;

public sealed class FailureTestsOnPostgreSql(FailingPostgreSqlDesk desk)
    : FailureTests<FailingPostgreSqlDesk>(desk), IClassFixture<FailingPostgreSqlDesk>;
