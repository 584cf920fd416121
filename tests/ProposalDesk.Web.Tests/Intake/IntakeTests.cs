using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Notifications;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Intake;

public abstract class IntakeTests(DeskFixture desk)
{
    [Fact]
    public async Task A_clerk_registers_a_proposal_and_comes_to_its_assignment()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync("/intake")).PressAsync("登记", Filled("0877"));

        var proposal = await desk.WithDbAsync(db => db.Proposals.AsNoTracking().Whole().SingleAsync(p => p.CaseNumber == "0877"));
        Assert.Equal($"/proposals/{proposal.Id}/assignment", page.Path);
        Assert.Equal("已登记第0877号提案，办理时限2021年6月5日。", page.Notice);
        Assert.Equal(["1"], proposal.Items.Select(i => i.PrintedNumber));
        Assert.Equal("沈一", proposal.FirstProposer.Name);
        Assert.Equal(new DateOnly(2021, 6, 5), proposal.DueOn);
        Assert.Contains(proposal.Deadlines, d => d.DueOn == new DateOnly(2021, 6, 5));
    }

    [Fact]
    public async Task A_number_that_exists_is_told_at_its_field_with_a_link_to_the_case()
    {
        var id = await desk.ReceiveAsync("31");
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync("/intake")).PressAsync("登记", Filled("31"));

        Assert.Contains("第31号提案已经登记过", page.Error("CaseNumber"), StringComparison.Ordinal);
        Assert.Equal("关于建设数字图书馆的提案", page.Value("Title"));
        Assert.Equal($"/proposals/{id}", page.Find("main .notice-warn a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_form_with_gaps_says_what_is_missing_and_keeps_what_was_typed()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync("/intake")).PressAsync("登记", [.. Filled("32"), ("Role", "Assist")]);

        Assert.Equal("协办件请填写主办单位，协办意见要送给它。", page.Error("LeadUnit"));
        Assert.Equal("沈一", page.Value("Proposers[0].Name"));
        Assert.Equal("多建阅览室", page.Value("Items[0].Heading"));
    }

    [Fact]
    public async Task Adding_a_row_keeps_everything_typed()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync("/intake")).PressAsync("增加一行联名人", Filled("33"));

        Assert.Equal("33", page.Value("CaseNumber"));
        Assert.Equal("沈一", page.Value("Proposers[0].Name"));
        Assert.True(page.HasField("Proposers[1].Name"));
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task The_first_suggestion_of_a_year_has_its_reports_go_to_the_congress_committee_too()
    {
        var clerk = await desk.SignInAsync("clerk");
        var committee = desk.Bureau.CongressCommittee;
        (string, object?)[] filled =
            [.. Filled("301").Select(f => f.Name == "SessionId" ? (f.Name, desk.Sessions[ProposalKind.DeputySuggestion].Id) : f)];
        await (await (await clerk.GetAsync("/intake")).PressAsync("改为登记人大代表建议")).PressAsync("登记", filled);

        Assert.All(await RecipientsAsync(), names => Assert.Equal($"市政府办公室、市政协提案委、{committee}", names));
        Assert.Contains($"还缺向市政府办公室、市政协提案委、{committee}报送", (await clerk.GetAsync("/submissions")).Text, StringComparison.Ordinal);
        var plan = await (await clerk.GetAsync("/reports")).PressAsync("生成草稿：办理工作方案");
        Assert.Contains($"{committee}：", plan.Find(".report-addressee")!.TextContent, StringComparison.Ordinal);

        // what a person takes out stays out
        await desk.WithDbAsync(db => db.Set<StatutoryDeadline>().Where(d => d.HandlingYearId == desk.Year.Id)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.RecipientNames, "市政府办公室")));
        filled = [.. filled.Select(f => f.Item1 == "CaseNumber" ? (f.Item1, (object?)"302") : f)];
        await (await (await clerk.GetAsync("/intake")).PressAsync("改为登记人大代表建议")).PressAsync("登记", filled);
        Assert.All(await RecipientsAsync(), names => Assert.Equal("市政府办公室", names));
    }

    private Task<List<string>> RecipientsAsync() => desk.WithDbAsync(db => db.Set<StatutoryDeadline>()
        .Where(d => d.HandlingYearId == desk.Year.Id).Select(d => d.RecipientNames).ToListAsync());

    [Fact]
    public async Task Words_follow_the_kind()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync("/intake")).PressAsync("改为登记人大代表建议", ("Title", "关于夜间公交的建议"));

        Assert.Equal("登记建议", page.Heading);
        Assert.Contains("领衔代表", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第一提案人", page.Text, StringComparison.Ordinal);
        Assert.Equal("关于夜间公交的建议", page.Value("Title"));
    }

    [Fact]
    public async Task A_new_session_opens_its_handling_year()
    {
        var clerk = await desk.SignInAsync("clerk");

        await (await clerk.GetAsync("/intake")).PressAsync(
            "登记", [.. Filled("5").Where(f => f.Name != "SessionId"), ("SessionId", ""), ("NewSessionName", "市政协五届一次会议"), ("Year", 2022)]);

        var year = await desk.WithDbAsync(db => (
            from p in db.Proposals
            join s in db.Sessions on p.SessionId equals s.Id
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            where s.Name == "市政协五届一次会议"
            select new { y.Year, y.CompletionDueOn }).SingleAsync());
        Assert.Equal((2022, new DateOnly(2022, 9, 30)), (year.Year, year.CompletionDueOn));
    }

    [Fact]
    public async Task Only_the_clerk_registers()
    {
        var handler = await desk.SignInAsync("handler1");

        var page = await handler.GetAsync("/intake");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("收文登记由收文办理员办理", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_what_was_and_keeps_the_reason()
    {
        var id = await desk.ReceiveAsync("40");
        var clerk = await desk.SignInAsync("clerk");
        var form = await clerk.GetAsync($"/proposals/{id}/registration");

        var refused = await form.PressAsync("保存更正", ("Title", "关于公共数据开放的建议"));
        var page = await refused.PressAsync("保存更正", ("Reason", "与纸质原件核对"));

        Assert.Equal("请写明更正的原因或依据。", refused.Error("Reason"));
        Assert.Contains("案由由“关于推动公共数据有序开放的建议”改为“关于公共数据开放的建议”", page.Notice, StringComparison.Ordinal);
        var correction = await desk.WithDbAsync(
            db => db.ProposalEvents.SingleAsync(e => e.ProposalId == id && e.Step == ProposalStep.CorrectRegistration));
        Assert.Equal("与纸质原件核对", correction.Reason);
    }

    [Fact]
    public async Task A_correction_of_a_case_changed_meanwhile_is_told_and_keeps_the_text()
    {
        var id = await desk.ReceiveAsync("41");
        var clerk = await desk.SignInAsync("clerk");
        var form = await clerk.GetAsync($"/proposals/{id}/registration");
        await desk.AssignedAsync(id);

        var page = await form.PressAsync("保存更正", ("Title", "另一个案由"), ("Reason", "核对"));

        Assert.Contains("您打开页面以后", page.Alert, StringComparison.Ordinal);
        Assert.Equal("另一个案由", page.Value("Title"));
    }

    [Fact]
    public async Task The_Director_is_told_of_a_later_due_date_with_the_correction_or_neither_happens()
    {
        var (told, spoiled) = (await desk.ReceiveAsync("42"), await desk.ReceiveAsync("43"));
        var clerk = await desk.SignInAsync("clerk");
        (string, object?)[] late = [("GivenDueOn", new DateOnly(2021, 11, 1)), ("DueAfterCompletionReason", "项目年底完工"),
            ("Reason", "交办单位来函")];
        // The message of the second stands there already, which its key forbids.
        await desk.WithDbAsync(async db =>
        {
            db.Outbox.Add(OutboxMessage.InApp(
                $"LateDueDate:{spoiled}:{(await db.Proposals.SingleAsync(p => p.Id == spoiled)).Version + 1}:{desk.UserId("director")}",
                desk.UserId("director"), spoiled, "占位", new OutsideWords("占位", "占位"), desk.As("clerk").Now));
            await db.SaveChangesAsync();
        });

        await (await clerk.GetAsync($"/proposals/{told}/registration")).PressAsync("保存更正", late);
        var refused = await (await clerk.GetAsync($"/proposals/{spoiled}/registration")).PressAsync("保存更正", late);

        var message = await desk.WithDbAsync(
            db => db.Outbox.SingleAsync(m => m.ProposalId == told && m.RecipientUserId == desk.UserId("director")));
        Assert.Contains("办理时限2021年11月1日晚于年度办结日期，周敏登记您同意的理由：项目年底完工", message.Text, StringComparison.Ordinal);
        Assert.Equal("项目年底完工", refused.Value("DueAfterCompletionReason"));
        var proposal = await desk.ReloadAsync(spoiled);
        Assert.Null(proposal.DueAfterCompletionReason);
        Assert.False(await desk.WithDbAsync(
            db => db.ProposalEvents.AnyAsync(e => e.ProposalId == spoiled && e.Step == ProposalStep.CorrectRegistration)));
    }

    private (string Name, object? Value)[] Filled(string number) =>
    [
        ("SessionId", desk.Sessions[ProposalKind.CppccProposal].Id),
        ("CaseNumber", number),
        ("Title", "关于建设数字图书馆的提案"),
        ("Proposers[0].Name", "沈一"),
        ("Items[0].Heading", "多建阅览室"),
        ("ReferredOn", new DateOnly(2021, 3, 5)),
    ];
}

public sealed class IntakeOnSqlite(SqliteDesk desk) : IntakeTests(desk), IClassFixture<SqliteDesk>;

public sealed class IntakeOnPostgreSql(PostgreSqlDesk desk) : IntakeTests(desk), IClassFixture<PostgreSqlDesk>;
