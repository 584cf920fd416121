using System.Net;
using System.Text;
using Ical.Net.CalendarComponents;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.CalendarSubscription;

/// <summary>日历订阅: a person's dates, read by a calendar program under a secret address.</summary>
public abstract class CalendarSubscriptionTests(DeskFixture desk)
{
    [Fact]
    public async Task A_handler_finds_their_open_dates_and_what_was_met_is_gone()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("85"));
        var link = await LinkOfAsync("handler1");

        var events = EventsOf(await ReadAsync(link), "第85号提案");
        Assert.Equal(["请提交初稿", "请联系提出人", "请办理"],
            events.OrderBy(e => e.Summary, StringComparer.Ordinal).Select(e => e.Summary!.Split('：')[1])
            .OrderBy(Order));
        var contact = events.Single(e => e.Summary == "第85号提案：请联系提出人");
        var due = (await desk.ReloadAsync(id)).Deadlines.Single(d => d.Kind == DeadlineKind.FirstContact && d.IsInForce).DueOn;
        Assert.True(contact.IsAllDay);
        Assert.Equal((due, due.AddDays(1)), (contact.Start!.Date, contact.End!.Date));
        Assert.Equal(["首次联系时限"], contact.Categories);
        Assert.Equal($"http://localhost/proposals/{id}", contact.Url!.ToString());
        Assert.Contains("《关于推动公共数据有序开放的建议》", contact.Description, StringComparison.Ordinal);

        await desk.ConsultedAsync(id);

        Assert.DoesNotContain(EventsOf(await ReadAsync(link), "第85号提案"), e => e.Summary!.Contains("首次联系", StringComparison.Ordinal));
        Assert.Empty(EventsOf(await ReadAsync(await LinkOfAsync("handler2")), "第85号提案"));

        static int Order(string task) => task switch { "请提交初稿" => 0, "请联系提出人" => 1, _ => 2 };
    }

    [Fact]
    public async Task A_head_finds_the_dates_of_the_section_and_leaders_and_clerk_the_yearly_ones()
    {
        // The day was done when the desk had no year yet.
        await desk.WithDbAsync(db => db.DailyWorkRecords.ExecuteDeleteAsync());
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        await desk.InHandlingAsync(await desk.ReceiveAsync("86"));
        await desk.AssignedAsync(await desk.ReceiveAsync("87"));

        var head = await ReadAsync(await LinkOfAsync("head1"));
        Assert.Contains(EventsOf(head, "第86号提案"), e => e.Summary!.EndsWith("请办理", StringComparison.Ordinal));
        Assert.Contains(EventsOf(head, "第87号提案"), e => e.Summary!.EndsWith("请签收", StringComparison.Ordinal));
        Assert.Empty(EventsOf(head, "年中"));
        Assert.Empty(EventsOf(await ReadAsync(await LinkOfAsync("head2")), "第86号提案"));
        foreach (var leader in (string[])["clerk", "deputy1", "director"])
        {
            var midYear = Assert.Single(EventsOf(await ReadAsync(await LinkOfAsync(leader)), "年中办理情况"));
            Assert.Equal(new DateOnly(2021, 6, 30), midYear.Start!.Date);
            Assert.Equal("http://localhost/submissions/2021/MidYearReport", midYear.Url!.ToString());
        }

        Assert.Empty((await ReadAsync(await LinkOfAsync("observer"))).Events);
    }

    [Fact]
    public async Task Every_kind_of_date_reaches_whoever_has_to_meet_it()
    {
        await desk.WithDbAsync(db => db.DailyWorkRecords.ExecuteDeleteAsync());
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));
        await desk.AssignedAsync();
        var chased = await desk.InHandlingAsync(null, desk.IndustrySection);
        await desk.ChangeAsync(
            chased, "deputy1", (p, actor) => p.IssueNotice("某数督〔2021〕9号", "初稿逾期", "三日内提交", actor.Today.AddDays(3), actor));
        await desk.UnderReviewAsync();
        await desk.SentAsync(null, "B", new Core.Replies.ReplyContent.CommitmentEntry("建成共享平台", desk.Today.AddDays(90), false, false));
        await desk.ReceiveAsync();
        await desk.SignedAsync();
        await desk.RateAsync(await desk.AwaitingFeedbackAsync(joint: 2), FeedbackRating.Satisfied);
        await desk.ChangeAsync(
            await desk.InHandlingAsync(), "clerk", (p, actor) => p.RequestTransfer("市交通局", "属公交线路规划", actor.Today, actor));

        var kinds = new HashSet<string>();
        foreach (var user in (string[])["clerk", "head1", "head2", "handler1"])
        {
            kinds.UnionWith((await ReadAsync(await LinkOfAsync(user))).Events.SelectMany(e => e.Categories));
        }

        // 内部时限 is set by hand at assignment and tells its day as the others do.
        Assert.Empty(Enum.GetValues<DeadlineKind>().Where(k => k != DeadlineKind.Internal).Select(k => k.Label()).Except(kinds));
    }

    [Fact]
    public async Task A_date_that_moves_keeps_its_name()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("88"));
        var link = await LinkOfAsync("handler1");
        var before = EventsOf(await ReadAsync(link), "第88号提案").Single(e => e.Summary!.EndsWith("请提交初稿", StringComparison.Ordinal));

        // Refused after three working days, the transfer has put internal limits off.
        await desk.ChangeAsync(id, "clerk", (p, actor) => p.RequestTransfer("市交通局", "属公交线路规划", actor.Today, actor));
        Assert.DoesNotContain(EventsOf(await ReadAsync(link), "第88号提案"), e => e.Uid == before.Uid);
        desk.Clock.Advance(TimeSpan.FromDays(7));
        await desk.ChangeAsync(id, "clerk", (p, actor) => p.RefuseTransfer(actor.Today, "仍由你局办理", null, desk.Year, actor));

        var after = Assert.Single(EventsOf(await ReadAsync(link), "第88号提案"), e => e.Uid == before.Uid);
        Assert.True(after.Start!.Date > before.Start!.Date);
    }

    [Fact]
    public async Task It_is_written_as_calendar_programs_want_it()
    {
        await desk.InHandlingAsync(await desk.ReceiveAsync("89", title: "关于,“逗号;分号\\反斜线”\r\n和换行、𠮷田镇𪚥字以及很长很长很长很长很长很长很长很长很长的案由的建议"));
        var response = await desk.Anonymous().Client.GetAsync(await LinkOfAsync("handler1"));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', string.Concat(lines));
        Assert.DoesNotContain('\ufffd', text);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains("X-WR-TIMEZONE:Asia/Shanghai", lines);
        Assert.Contains(lines, l => l.StartsWith("DTSTART;VALUE=DATE:2021", StringComparison.Ordinal));
        Assert.All(
            lines.Where(l => l.StartsWith("DTSTAMP", StringComparison.Ordinal)), l => Assert.Matches("^DTSTAMP:[0-9]{8}T160000Z$", l));
        var happening = EventsOf(Ical.Net.Calendar.Load(text)!, "第89号提案")[0];
        Assert.StartsWith("《关于,“逗号;分号\\反斜线” 和换行、𠮷田镇𪚥字以及", happening.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_alarm_rings_at_nine_on_the_last_working_day_before()
    {
        await desk.InHandlingAsync(await desk.ReceiveAsync("90"));
        var calendar = await desk.WithAsync((DeadlineBook book) => book.CalendarAsync(CancellationToken.None));

        var events = EventsOf(await ReadAsync(await LinkOfAsync("handler1")), "第90号提案");

        Assert.All(events, e =>
        {
            var trigger = Assert.Single(e.Alarms).Trigger!.Duration!.Value.ToTimeSpanUnspecified();
            var rings = e.Start!.Date.ToDateTime(TimeOnly.MinValue) + trigger;
            Assert.Equal(9, rings.Hour);
            Assert.Equal(calendar.LastWorkingDayUpTo(e.Start.Date.AddDays(-1)), DateOnly.FromDateTime(rings));
        });
    }

    [Fact]
    public async Task An_unchanged_calendar_is_not_sent_again()
    {
        var link = await LinkOfAsync("colleague1");
        var client = desk.Anonymous().Client;
        var first = await client.GetAsync(link);
        var tag = first.Headers.ETag!;

        using var again = new HttpRequestMessage(HttpMethod.Get, link);
        again.Headers.IfNoneMatch.Add(tag);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);

        await desk.AssignedAsync(await desk.ReceiveAsync());
        await desk.ChangeAsync(await desk.AssignedAsync(), "head1", (p, actor) => p.Accept(desk.Person("colleague1"), actor));
        using var changed = new HttpRequestMessage(HttpMethod.Get, link);
        changed.Headers.IfNoneMatch.Add(tag);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(changed)).StatusCode);
        Assert.Equal((true, true), (first.Headers.CacheControl!.Private, first.Headers.CacheControl.NoCache));
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_new_address_kills_the_old_one_and_closing_kills_both()
    {
        var browser = await desk.SignInAsync("deputy2");
        var first = await LinkOfAsync(browser);
        var code = first.Segments[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.Equal(CalendarCodes.Length, code.Length);
        Assert.Equal(0, await desk.WithDbAsync(db => db.CalendarLinks.CountAsync(l => l.CodeHash!.Contains(code))));

        var seen = await browser.GetAsync("/account/calendar");
        var page = await seen.PressAsync("换一个地址");
        Assert.Equal("已经换成新的订阅地址，原来的地址马上作废。", page.Notice);
        // The same form once more, as a double click sends it.
        await seen.PressAsync("换一个地址");
        var second = await LinkOfAsync(browser);
        Assert.NotEqual(first, second);
        Assert.Equal(2, await desk.WithDbAsync(
            db => db.CalendarLinks.Where(l => l.UserId == desk.UserId("deputy2")).Select(l => l.Generation).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Anonymous().GetAsync(first.ToString())).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Anonymous().GetAsync(second.ToString())).Status);

        page = await (await browser.GetAsync("/account/calendar")).PressAsync("停用订阅");
        Assert.Equal("订阅已经停用，原来的地址马上作废。", page.Notice);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Anonymous().GetAsync(second.ToString())).Status);
        Assert.NotEqual(second, await LinkOfAsync(browser));
    }

    [Fact]
    public async Task A_closed_account_has_no_calendar()
    {
        await desk.AddPersonAsync("leaver", "离任", desk.IndustrySection, DeskRole.Handler);
        var link = await LinkOfAsync("leaver");
        await (await (await desk.SignInAsync("admin")).GetAsync($"/administration/users/{desk.UserId("leaver")}")).PressAsync("停用账号");

        Assert.Equal(HttpStatusCode.NotFound, (await desk.Anonymous().GetAsync(link.ToString())).Status);
    }

    private async Task<Uri> LinkOfAsync(string userName) => await LinkOfAsync(await desk.SignInAsync(userName));

    private static async Task<Uri> LinkOfAsync(Browser browser)
    {
        var page = await browser.GetAsync("/account/calendar");
        page = page.HasButton("生成订阅地址") ? await page.PressAsync("生成订阅地址") : page;

        return new Uri(page.Find("#link")!.GetAttribute("value")!);
    }

    private async Task<Ical.Net.Calendar> ReadAsync(Uri link) =>
        Ical.Net.Calendar.Load(await desk.Anonymous().Client.GetStringAsync(link))!;

    private static List<CalendarEvent> EventsOf(Ical.Net.Calendar calendar, string about) =>
        [.. calendar.Events.Where(e => e.Summary!.StartsWith(about, StringComparison.Ordinal)).OrderBy(e => e.Start!.Date)];
}

public sealed class CalendarSubscriptionTestsOnSqlite(SqliteDesk desk) : CalendarSubscriptionTests(desk), IClassFixture<SqliteDesk>;

public sealed class CalendarSubscriptionTestsOnPostgreSql(PostgreSqlDesk desk)
    : CalendarSubscriptionTests(desk), IClassFixture<PostgreSqlDesk>;

/// <summary>Guessing is slow, and the log of the desk tells nobody an address.</summary>
public sealed class CalendarSecrecyTests(CalendarSecrecyTests.LoggingDesk desk) : IClassFixture<CalendarSecrecyTests.LoggingDesk>
{
    [Fact]
    public async Task Addresses_are_asked_for_slowly_and_not_logged()
    {
        var client = desk.Anonymous().Client;
        var code = new string('a', CalendarCodes.Length);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add((await client.GetAsync(new Uri($"/ical/{code}.ics", UriKind.Relative))).StatusCode);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], answers);
        var log = desk.Log();
        Assert.Contains("/ical/…", log, StringComparison.Ordinal);
        Assert.DoesNotContain(code, log, StringComparison.Ordinal);
    }

    public sealed class LoggingDesk : SqliteDesk
    {
        private string _folder = "";

        public string Log()
        {
            using var file = new FileStream(
                Directory.GetFiles(Path.Combine(_folder, "logs")).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);

            return reader.ReadToEnd();
        }

        protected override void Configure(IWebHostBuilder builder)
        {
            _folder = builder.GetSetting("Desk:DataDirectory")!;
            builder.UseSetting("Desk:CalendarReadsPerMinute", "3");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
        }
    }
}
