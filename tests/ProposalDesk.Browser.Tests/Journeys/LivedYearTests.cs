using Microsoft.Playwright;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>
/// 2021 lived through by the demonstration's clock: one case on time, one late, one paused, one extended, one promised.
/// At every stop each person sees what concerns them, and finds the same in their mail.
/// </summary>
[TakesLong(seconds: 130)]
public sealed partial class LivedYearTests(LivedYear desk) : IClassFixture<LivedYear>
{
    private static readonly string[] _people = ["clerk", "handler1", "head1", "deputy1", "director"];

    [Fact]
    public async Task Nobody_can_say_they_did_not_know()
    {
        await using var onTime = new Course(desk, "11");
        var (late, paused, extended, promised) = (onTime.Another("12"), onTime.Another("13"), onTime.Another("14"), onTime.Another("15"));

        await BeginAsync(onTime, late, paused, extended, promised);
        await OnApril9Async(onTime, late, extended);
        await OnJune3Async(late, paused, extended);
        await OnJuly1Async(paused, extended, promised);
        await OnOctober1Async(onTime, paused);
        await EverybodyGotEachReminderOnceAsync(onTime);
    }

    private static async Task BeginAsync(Course onTime, Course late, Course paused, Course extended, Course promised)
    {
        await onTime.ReceiveAsync("关于公共厕所地图的建议");
        await late.ReceiveAsync("关于公交到站信息的建议", "2021-05-28");
        await paused.ReceiveAsync("关于检查结果互认的建议");
        await extended.ReceiveAsync("关于路灯报修的建议");
        await promised.ReceiveAsync("关于社区课堂的建议");
        foreach (var course in (Course[])[onTime, late, paused, extended, promised])
        {
            await course.AssignAsync("数据资源科", withInternalDate: course == onTime);
            await course.AcceptAsync("head1");
        }

        foreach (var course in (Course[])[onTime, late, extended, promised])
        {
            await course.RecordContactAsync("handler1", "办前", "面商");
            await course.RecordContactAsync("handler1", "办中", "电话");
        }

        // The drafts of two come back for revision: no internal limit runs, only the date the city has given.
        foreach (var course in (Course[])[late, extended])
        {
            await course.DraftAsync("handler1", "起草答复");
            await course.ReturnAsync("head1", "写明完成的时间。");
        }

        await promised.DraftAsync("handler1", "起草答复", "B", ("在五个社区开设常年课堂", "2021-06-28"));
        await promised.CarryThroughReviewAsync("head1");
        await promised.RateAsync(await promised.LinkOfAsync((await promised.ProposersAsync())[0]), "满意");

        var clerk = await paused.OpenAsync("clerk", "/transfer");
        await clerk.WriteAsync("建议改由哪个单位办理", "市卫生健康委员会");
        await clerk.WriteAsync("申请改办的理由", "检查结果互认由卫生健康部门主管。");
        await clerk.PressAsync("申请改办");
        foreach (var account in _people)
        {
            var person = await onTime.AsAsync(account);
            await person.GoAsync("/account/notifications");
            await person.Page.Locator("[name='Form.Email']").FillAsync($"{account}@qinghe.test");
            await person.PressAsync("保存");
        }
    }

    private static async Task OnApril9Async(Course onTime, Course late, Course extended)
    {
        await GoToAsync(onTime, "2021-04-09", "年4月9日");

        // The work plan was due the day before.
        var clerk = await onTime.AsAsync("clerk");
        Assert.Contains("已逾期1个工作日（原定4月8日）", await ReadAsync(clerk, "/"), StringComparison.Ordinal);
        var said = await ReadAsync(clerk, "/messages");
        Assert.Contains("办理工作方案报送4月8日，还有7天。", said, StringComparison.Ordinal);
        Assert.Contains("办理工作方案报送今天到期。", said, StringComparison.Ordinal);
        await Assertions.Expect(clerk.Page.Locator("a[href='/submissions/2021/WorkPlan']").First).ToBeVisibleAsync();
        await SubmitAsync(clerk, "WorkPlan", "市政府办公室", withDocument: true);
        await SubmitAsync(clerk, "WorkPlan", "市政协提案委", withDocument: false);
        Assert.Contains("已报送，迟1个工作日", await ReadAsync(clerk, "/submissions"), StringComparison.Ordinal);
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("year-april-submissions");

        // One is answered in good time, one asks for more of it.
        Assert.Contains("正常", await late.StatusAsync("handler1"), StringComparison.Ordinal);
        await onTime.DraftAsync("handler1", "起草答复");
        await onTime.CarryThroughReviewAsync("head1");
        Assert.Contains("已按期答复", await onTime.StatusAsync(), StringComparison.Ordinal);
        var handler = await extended.OpenAsync("handler1", "/extension");
        await handler.WriteAsync("申请延期到", "2021-07-30");
        await handler.WriteAsync("申请延期的理由", "路灯改造标段六月底才能完成招标。");
        await handler.PressAsync("申请延期");
        await (await extended.BeginAsync("deputy1", "审批延期")).PressAsync("同意延期");
        clerk = await extended.BeginAsync("clerk", "登记送出");
        await clerk.WriteAsync("文号或送出方式", "公文交换");
        await clerk.PressAsync("登记送出");
        await (await extended.BeginAsync("clerk", "登记答复")).PressAsync("同意延期");
        var status = await extended.StatusAsync("handler1");
        Assert.Contains("2021年7月30日", status, StringComparison.Ordinal);
        Assert.Contains("正常", status, StringComparison.Ordinal);
        Assert.Contains("原定2021年6月5日", await WhyAsync(extended, "handler1", "year-april-extended"), StringComparison.Ordinal);
    }

    private static async Task OnJune3Async(Course late, Course paused, Course extended)
    {
        await GoToAsync(late, "2021-06-03", "年6月3日");

        var status = await late.StatusAsync();
        Assert.Contains("已逾期4个工作日（原定5月28日）", status, StringComparison.Ordinal);
        Assert.Contains("已催办2次，最近6月2日", status, StringComparison.Ordinal);
        await (await late.AsAsync("clerk")).TakePictureAsync("year-june-late");

        // First who has to do it, then the section head, then the leader.
        const string First = "第12号提案《关于公交到站信息的建议》办理时限5月28日，已逾期1个工作日，第1次催办";
        const string Second = "第12号提案《关于公交到站信息的建议》办理时限5月28日，已逾期3个工作日，第2次催办";
        foreach (var (account, hearsFirst) in new[] { ("handler1", true), ("head1", true), ("deputy1", false) })
        {
            var said = await ReadAsync(await late.AsAsync(account), "/messages");
            Assert.Contains(Second, said, StringComparison.Ordinal);
            Assert.Equal(hearsFirst, said.Contains(First, StringComparison.Ordinal));
        }

        Assert.Contains("1件提案、建议逾期", await ReadAsync(await late.AsAsync("deputy1"), "/"), StringComparison.Ordinal);
        Assert.Contains("正常", await extended.StatusAsync(), StringComparison.Ordinal);
        Assert.Contains("还有2天", await paused.StatusAsync(), StringComparison.Ordinal);

        await late.DraftAsync("handler1", "修改");
        await late.CarryThroughReviewAsync("head1");
        Assert.Contains("已答复，迟4个工作日", await late.StatusAsync(), StringComparison.Ordinal);
    }

    private static async Task OnJuly1Async(Course paused, Course extended, Course promised)
    {
        await GoToAsync(paused, "2021-07-01", "年7月1日");

        // Internal limits stand still while the transfer waits; the city's own date does not. The office, which does not ask
        // after the answer, was chased on working days 1, 3, 5, 10 and so on up to 40 after 15 March; then leaders decide.
        var status = await paused.StatusAsync();
        Assert.Contains("已逾期18个工作日（原定6月5日）", status, StringComparison.Ordinal);
        Assert.Equal("已催办10次，最近5月12日", Chased().Match(status).Value);
        var handler = await paused.AsAsync("handler1");
        Assert.DoesNotContain("第13号提案《关于检查结果互认的建议》首次联系", await ReadAsync(handler, "/messages"), StringComparison.Ordinal);
        await handler.CheckPageAsync();
        await handler.TakePictureAsync("year-july-messages");
        await (await paused.BeginAsync("clerk", "登记答复")).PressAsync("不同意，继续办理");
        handler = await paused.OpenAsync("handler1", "?tab=handling");
        await handler.Page.EvaluateAsync("() => document.querySelectorAll('details.why').forEach(d => d.open = true)");
        Assert.Contains("3月9日至7月1日申请改办等待答复，暂停80个工作日", await handler.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await handler.CheckPageAsync();
        await handler.TakePictureAsync("year-july-paused");

        await extended.DraftAsync("handler1", "修改");
        await extended.CarryThroughReviewAsync("head1");
        Assert.Contains("已按期答复", await extended.StatusAsync(), StringComparison.Ordinal);

        // A promise outlives its case.
        Assert.Contains("办结", await promised.StatusAsync("handler1"), StringComparison.Ordinal);
        Assert.Matches("承诺时限（[^）]+）6月28日已过1个工作日，第1次催办", await ReadAsync(handler, "/messages"));
        Assert.Contains("逾期", await ReadAsync(handler, "/commitments"), StringComparison.Ordinal);
        await handler.TakePictureAsync("year-july-commitments");
        handler = await promised.OpenAsync("handler1", "/settlement");
        await handler.Page.Locator("[name=CommitmentId]").First.CheckAsync();
        await handler.Page.Locator("[name=IsKept][value=true]").CheckAsync();
        await handler.WriteAsync("办到或告知的日期", "2021-07-01");
        await handler.WriteAsync("情况说明", "五个社区的课堂已经开课，课表在社区公示。");
        await handler.PressAsync("登记");

        var director = await paused.AsAsync("director");
        Assert.Contains("年中办理情况报送 已逾期1个工作日（原定6月30日）", await ReadAsync(director, "/"), StringComparison.Ordinal);
        await director.CheckPageAsync();
        await director.TakePictureAsync("year-july-director");
    }

    private async Task OnOctober1Async(Course onTime, Course paused)
    {
        await GoToAsync(paused, "2021-10-01", "年10月1日");

        var clerk = await paused.AsAsync("clerk");
        var home = await ReadAsync(clerk, "/");
        Assert.Contains("已逾期不足1个工作日（原定9月30日）", home, StringComparison.Ordinal);
        await SubmitAsync(clerk, "AnnualReport", "市政府办公室", withDocument: true, isAccepted: false);
        Assert.Contains("还有1件没有答复或正在重新办理，不能报送全年办理情况", await clerk.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await clerk.CheckPageAsync();
        await clerk.TakePictureAsync("year-october-refused");
        var history = await ReadAsync(clerk, "/submissions/2021/AnnualReport");
        Assert.Contains("登记向市政府办公室报送，没有成功", history, StringComparison.Ordinal);

        var head = await ReadAsync(await paused.AsAsync("head1"), "/messages");
        Assert.Contains("不能报送，其中您科室", head, StringComparison.Ordinal);
        var director = await paused.AsAsync("director");
        Assert.Matches("年中办理情况报送已逾期[0-9]+个工作日（原定6月30日），第[0-9]+次催办", await ReadAsync(director, "/messages"));
        await director.TakePictureAsync("year-october-director-messages");
        Assert.Contains("逾期未办", await ReadAsync(director, "/"), StringComparison.Ordinal);
        await director.CheckPageAsync();
        await director.TakePictureAsync("year-october-director");
        Assert.Contains("已按期答复", await onTime.StatusAsync("deputy1"), StringComparison.Ordinal);

        await using var onPhone = await desk.SignInAsync("handler1", onPhone: true);
        foreach (var (path, name) in new[] { ("/", "home"), ("/messages", "messages"), ("/submissions", "submissions"),
            ("/account/calendar", "calendar") })
        {
            await onPhone.GoAsync(path);
            await onPhone.CheckPageAsync();
            await onPhone.TakePictureAsync($"year-october-{name}-phone");
        }
    }

    private async Task EverybodyGotEachReminderOnceAsync(Course course)
    {
        foreach (var account in _people)
        {
            var person = await course.AsAsync(account);
            await person.GoAsync("/messages");
            var rows = await person.Page.Locator(".todo > li .todo-what").AllInnerTextsAsync();
            var reminders = rows.Where(r => Reminder().IsMatch(r)).ToList();
            Assert.NotEmpty(reminders);

            // The last line says when.
            var days = reminders.Select(r => Day().Matches(r)[^1].Value).ToList();
            Assert.Equal(days.Distinct(), days);

            var mails = desk.Mail.To($"{account}@qinghe.test").Where(m => Reminder().IsMatch(m.TextBody!))
                .Select(m => Bare(m.TextBody!.ReplaceLineEndings("\n"))).ToList();
            Assert.Equal(reminders.Count, mails.Count);
            foreach (var reminder in reminders)
            {
                var lines = reminder.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(l => Reminder().IsMatch(l));
                Assert.Single(mails, mail => lines.All(line => mail.Contains(Bare(line), StringComparison.Ordinal)));
            }
        }
    }
}
