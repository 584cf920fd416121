using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Years;

/// <summary>办理年度 as data: looked at, changed with a look at what moves, copied into the next year.</summary>
public abstract class YearsTests(DeskFixture desk)
{
    private const string Address = "/administration/years/2021";

    [Fact]
    public async Task The_clerk_looks_at_everything_and_changes_the_yearly_dates_alone()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await (await clerk.GetAsync("/submissions")).FollowAsync("2021年度设置")).FollowAsync("修改报送时限");
        var year = await clerk.GetAsync(Address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("首次联系10个工作日", year.Text, StringComparison.Ordinal);
        Assert.False(year.HasLink("修改期限"));
        foreach (var room in (string[])["limits", "reminders", "reviews", "answer-classes"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{Address}/{room}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync("handler1")).GetAsync("/administration/years")).Status);
    }

    [Fact]
    public async Task A_changed_limit_shows_which_open_deadlines_move_before_it_is_saved()
    {
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("511"));
        var other = await desk.InHandlingAsync(await desk.ReceiveAsync("512"));
        var old = await DueAsync(id, DeadlineKind.Acceptance);
        var admin = await desk.SignInAsync("admin");

        var looked = await (await admin.GetAsync($"{Address}/limits"))
            .PressAsync("查看影响", ("Limits[AcceptanceDays]", 4), ("Reason", "市里通知"));
        var moved = PublishedHolidays.Calendar.AddWorkingDays(desk.Today, 4);
        Assert.Contains($"第511号提案 签收时限 {old.InWords()} {moved.InWords()}", looked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第512号提案 签收时限", looked.Text, StringComparison.Ordinal);
        Assert.Equal(old, await DueAsync(id, DeadlineKind.Acceptance));

        var saved = await looked.PressAsync("保存");

        Assert.Contains("签收时限", saved.Notice, StringComparison.Ordinal);
        Assert.Equal(moved, await DueAsync(id, DeadlineKind.Acceptance));
        // What was met stays, and so does the row that was replaced.
        Assert.Equal(old, await DueAsync(other, DeadlineKind.Acceptance));
        var tab = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}?tab=handling");
        Assert.Contains("4个工作日内签收", tab.Text, StringComparison.Ordinal);
        Assert.Contains($"已改为{moved.InShort()}", tab.Text, StringComparison.Ordinal);
        Assert.Contains("签收由2个工作日改为4个工作日。理由：市里通知。", (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_looked_at_is_not_saved()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync($"{Address}/limits"))
            .PressAsync("查看影响", ("Limits[FirstContactDays]", 12), ("Reason", "市里通知"));
        page = await page.PressAsync("保存", ("Limits[FirstContactDays]", 15));

        Assert.Contains("保存后", page.Text, StringComparison.Ordinal);
        Assert.Equal("15", page.Value("Limits[FirstContactDays]"));
        Assert.Equal(10, (await YearAsync()).FirstContactDays);
    }

    [Fact]
    public async Task The_date_of_a_case_follows_and_its_history_says_why()
    {
        var derived = await desk.ReceiveAsync("521");
        var (old, moved) = (desk.Today.AddMonths(3), desk.Today.AddMonths(4));
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync($"{Address}/limits"))
            .PressAsync("查看影响", ("Limits[CaseDueMonths]", 4), ("Reason", "卫政办发〔2021〕30号"));
        Assert.Contains($"第521号提案 办理时限 {old.InWords()} {moved.InWords()}", page.Text, StringComparison.Ordinal);
        await page.PressAsync("保存");

        var proposal = await desk.ReloadAsync(derived);
        Assert.Equal((moved, moved), (proposal.DueOn, proposal.CurrentRound.DueOn));
        var history = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{derived}?tab=history");
        Assert.Contains($"办理时限由{old.InWords()}改为{moved.InWords()}", history.Text, StringComparison.Ordinal);
        Assert.Contains("卫政办发〔2021〕30号", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_made_late_by_a_shorter_limit()
    {
        var id = await desk.AssignedAsync(await desk.ReceiveAsync("531"));
        await desk.ChangeAsync(id, "head1", (p, actor) => p.Accept(desk.Person("handler1"), actor));
        var old = await DueAsync(id, DeadlineKind.FirstDraft);
        desk.Clock.Advance(TimeSpan.FromDays(9));
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync($"{Address}/limits")).PressAsync("查看影响", ("Limits[FirstDraftDays]", 3), ("Reason", "加快办理"));
        Assert.DoesNotContain("第531号提案 初稿时限", page.Text, StringComparison.Ordinal);
        await page.PressAsync("保存");

        Assert.Equal(old, await DueAsync(id, DeadlineKind.FirstDraft));
        // Nor by the next thing that happens to the case.
        await desk.ConsultedAsync(id);
        Assert.Equal(old, await DueAsync(id, DeadlineKind.FirstDraft));
    }

    [Fact]
    public async Task A_moved_yearly_date_is_shown_first_and_stands_in_its_history()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync($"{Address}/dates")).PressAsync(
            "查看影响", ("Dates[MidYearReport].DueOn", new DateOnly(2021, 7, 9)), ("Dates[MidYearReport].Recipients", "市政府办公室、市政府督查室"),
            ("Reason", "市里推迟"));
        Assert.Contains("年中办理情况 报送时限 2021年6月30日 2021年7月9日", page.Text, StringComparison.Ordinal);
        await page.PressAsync("保存");

        var date = await clerk.GetAsync("/submissions/2021/MidYearReport");
        Assert.Contains("2021年7月9日前", date.Text, StringComparison.Ordinal);
        Assert.Contains("市政府督查室", date.Text, StringComparison.Ordinal);
        Assert.Contains("年中办理情况报送时限由2021年6月30日改为2021年7月9日", date.Text, StringComparison.Ordinal);
        Assert.Contains("理由：市里推迟", date.Text, StringComparison.Ordinal);
        var row = await desk.WithDbAsync(
            db => db.Deadlines.Where(d => d.Key == "2021:MidYearReport" && d.SupersededAt == null).SingleAsync());
        Assert.Equal(new DateOnly(2021, 7, 9), row.DueOn);
    }

    [Fact]
    public async Task Without_a_reason_nothing_moves_and_what_was_typed_stays()
    {
        var page = await (await (await desk.SignInAsync("admin")).GetAsync($"{Address}/limits"))
            .PressAsync("查看影响", ("Limits[SecondRoundDays]", 45));

        Assert.Contains("请写明修改的理由", page.Error("Reason"), StringComparison.Ordinal);
        Assert.Equal("45", page.Value("Limits[SecondRoundDays]"));
    }

    [Fact]
    public async Task Of_two_who_change_a_year_the_second_is_told()
    {
        var admin = await desk.SignInAsync("admin");
        var first = await admin.GetAsync($"{Address}/reminders");
        var second = await admin.GetAsync($"{Address}/reminders");

        Assert.Contains("已经保存", (await first.PressAsync("保存", ("Rows[Feedback].DaysBefore", "5、1"))).Notice, StringComparison.Ordinal);
        var page = await second.PressAsync("保存", ("Rows[Feedback].DaysBefore", "6"));

        Assert.Contains("刚被同事改动过", page.Text, StringComparison.Ordinal);
        Assert.Equal("6", page.Value("Rows[Feedback].DaysBefore"));
        Assert.Equal([5, 1], (await YearAsync()).ReminderRules.Single(r => r.Kind == DeadlineKind.Feedback).Days);
        Assert.True(await desk.WithDbAsync(db => db.AdministrationEvents.AnyAsync(
            e => e.Text.Contains("评价时限由“提前7、2、0天提醒”改为“提前5、1天提醒”"))));
    }

    [Fact]
    public async Task A_bad_ladder_is_said_at_its_field()
    {
        var page = await (await (await desk.SignInAsync("admin")).GetAsync($"{Address}/reminders"))
            .PressAsync("保存", ("Rows[Case].DaysBefore", "三天前"));

        Assert.Contains("请填写提前的天数", page.Error("Rows[Case].DaysBefore"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_classes_read_as_the_administrator_writes_them_and_are_offered_so()
    {
        var admin = await desk.SignInAsync("admin");
        var form = await admin.GetAsync($"{Address}/answer-classes");

        var refused = await form.SubmitAsync(("Rows[D].Text", ""));
        Assert.Contains("请写明D类的含义", refused.Error("Rows[D].Text"), StringComparison.Ordinal);
        var page = await refused.SubmitAsync(("Rows[D].Text", "留作今后工作参考"));

        Assert.Contains("已经保存", page.Notice, StringComparison.Ordinal);
        Assert.Contains("留作今后工作参考", page.Text, StringComparison.Ordinal);
        var draft = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{await desk.InHandlingAsync()}/draft");
        Assert.Contains("D类：留作今后工作参考", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_submitted_from_now_on_take_the_steps_of_the_year()
    {
        var admin = await desk.SignInAsync("admin");
        var form = await admin.GetAsync($"{Address}/reviews");
        var place = Enumerable.Range(0, 6).First(i => form.Find($"input[name='Rows[{i}].Kind']")!
            .GetAttribute("value") == "DeputySuggestion" && form.Find($"input[name='Rows[{i}].Role']")!.GetAttribute("value") == "Lead");
        var refused = await form.PressAsync(
            "保存", ($"Rows[{place}].First", ""), ($"Rows[{place}].Second", ""), ($"Rows[{place}].Third", ""));
        Assert.Contains("至少要有一个审核环节", refused.Error($"Rows[{place}].First"), StringComparison.Ordinal);

        var saved = await refused.PressAsync("保存", ($"Rows[{place}].First", "Office"));
        Assert.Contains("办公室核稿→签发", saved.Text, StringComparison.Ordinal);

        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("541", kind: ProposalKind.DeputySuggestion));
        await desk.ConsultedAsync(id);
        await desk.ChangeAsync(id, "handler1", (p, actor) => p.StartReply(
            Core.Replies.FirstDraft.Of(p) with
            {
                AnswerClass = "A",
                Answers = [.. Core.Replies.FirstDraft.Of(p).Answers
                .Select(a => a with { Text = "已办理。", Adoption = Core.Replies.Adoption.Adopted })],
            }, actor));
        var reply = (await desk.ReloadAsync(id)).LetterInProgress!;
        await desk.WithAsync((Core.Replies.SubmitReply submit) =>
            submit.ExecuteAsync(new(id, reply.Draft!.Version, null), desk.As("handler1"), CancellationToken.None));

        Assert.Equal([ReviewStepKind.Office, ReviewStepKind.Signature], (await desk.ReloadAsync(id)).ReplyInReview!.CurrentSteps
            .Select(s => s.Kind));
    }

    [Fact]
    public async Task The_next_year_begins_with_the_settings_of_this_one_by_button_or_with_its_first_session()
    {
        var admin = await desk.SignInAsync("admin");

        var page = await (await admin.GetAsync("/administration/years")).PressAsync("新建2022年度");
        Assert.Equal("/administration/years/2022", page.Path);
        Assert.Contains("设置照2021年度", page.Text, StringComparison.Ordinal);
        Assert.Contains("2022年4月8日前", page.Text, StringComparison.Ordinal);

        await desk.WithAsync((SessionBook book) =>
            book.OpenAsync(new SessionChoice(null, "市政协五届二次会议", 2023), ProposalKind.CppccProposal, CancellationToken.None));
        var list = await admin.GetAsync("/administration/years");
        Assert.Contains("2023年度 4月8日", list.Text, StringComparison.Ordinal);
        Assert.Contains("新建2023办理年度，照2022年度的设置", (await admin.GetAsync("/administration/log")).Text, StringComparison.Ordinal);
    }

    private Task<DateOnly> DueAsync(long id, DeadlineKind kind) => desk.WithDbAsync(db =>
        db.Deadlines.Where(d => d.ProposalId == id && d.Kind == kind && d.SupersededAt == null).Select(d => d.DueOn).SingleAsync());

    private Task<HandlingYear> YearAsync() =>
        desk.WithDbAsync(db => db.HandlingYears.Include(y => y.ReminderRules).SingleAsync(y => y.Year == 2021));
}

public sealed class YearsOnSqlite(SqliteDesk desk) : YearsTests(desk), IClassFixture<SqliteDesk>;

public sealed class YearsOnPostgreSql(PostgreSqlDesk desk) : YearsTests(desk), IClassFixture<PostgreSqlDesk>;
