using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Import;

public abstract class ImportTests(DeskFixture desk)
{
    private static readonly string[] _numbers = ["1", "100", "129", "2", "3", "32", "85"];

    public static TheoryData<string, string> Orders
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var set in Papers.Sets)
            {
                foreach (var order in new[] { "word text list", "word list text", "text word list", "text list word", "list word text",
                    "list text word" })
                {
                    data.Add(set, order);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Three_files_in_any_order_are_the_same_seven_cases_and_again_change_nothing(string set, string order)
    {
        var session = $"市政协{set}{order}会议";
        var clerk = await desk.SignInAsync("clerk");
        foreach (var form in order.Split(' '))
        {
            await ImportAsync(clerk, Papers.Of(set, form), session);
        }

        var first = await CasesAsync(session);
        foreach (var form in order.Split(' '))
        {
            await ImportAsync(clerk, Papers.Of(set, form), session);
        }

        var second = await CasesAsync(session);
        Assert.Equal(_numbers, first.Select(p => p.CaseNumber));
        Assert.Equal(20, first.Sum(p => p.Items.Count));
        Assert.Equal(["3"], first.Single(p => p.CaseNumber == "100").Items.Select(i => i.PrintedNumber));
        Assert.Equal(["4"], first.Single(p => p.CaseNumber == "129").Items.Select(i => i.PrintedNumber));
        Assert.All(first, p =>
            Assert.DoesNotContain("<p>", p.Background + string.Concat(p.Items.Select(i => i.Explanation)), StringComparison.Ordinal));
        Assert.All(first, p => Assert.NotNull(p.OriginalText));
        Assert.All(first, p => Assert.NotNull(p.ImportId));
        Assert.Equal(first.Select(p => (p.Id, p.Version)), second.Select(p => (p.Id, p.Version)));
        if (order.StartsWith("list", StringComparison.Ordinal))
        {
            Assert.Equal(["100", "129"], first.Where(p => p.Role == HandlingRole.Assist).Select(p => p.CaseNumber));
        }
    }

    [Fact]
    public async Task What_was_understood_stands_beside_the_original_and_nothing_is_saved_before_it_is_confirmed()
    {
        var clerk = await desk.SignInAsync("clerk");

        var page = await HandInAsync(clerk, Papers.Of("own", "word"), "市政协核对会议");

        Assert.StartsWith("/import/", page.Path, StringComparison.Ordinal);
        Assert.Contains("读到7件：可以登记7件", page.Text, StringComparison.Ordinal);
        Assert.Contains("待确认：文件和名单都没有写，先按主办。", page.Text, StringComparison.Ordinal);
        Assert.Equal(7, page.FindAll(".source-text").Count);
        Assert.Contains("请核对：", page.Text, StringComparison.Ordinal);
        Assert.Empty(await CasesAsync("市政协核对会议"));
        Assert.Contains("annex4.docx", (await clerk.GetAsync("/import")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assisting_case_asks_for_its_lead_unit_and_nothing_is_saved_until_all_is_right()
    {
        var clerk = await desk.SignInAsync("clerk");
        var page = await HandInAsync(clerk, Papers.Of("own", "word"), "市政协协办会议");
        var place = PlaceOf(page, "129");

        var refused = await page.PressAsync("确认", ($"Cases[{place}].Role", "Assist"), ($"Cases[{place}].Title", "改过的案由"));
        var nothing = await CasesAsync("市政协协办会议");
        var confirmed = await refused.PressAsync("确认", ($"Cases[{place}].LeadUnit", "市交通运输局"));

        Assert.Contains("第129号：协办件请填写主办单位", refused.Error($"Cases[{place}].LeadUnit"), StringComparison.Ordinal);
        Assert.Equal("改过的案由", refused.Value($"Cases[{place}].Title"));
        Assert.Empty(nothing);
        Assert.Contains("已登记7件", confirmed.Notice, StringComparison.Ordinal);
        var saved = (await CasesAsync("市政协协办会议")).Single(p => p.CaseNumber == "129");
        Assert.Equal(("改过的案由", "市交通运输局"), (saved.Title, saved.LeadUnit));
    }

    [Fact]
    public async Task The_Director_is_told_of_a_due_date_after_the_year_s_completion_date_and_of_the_reason()
    {
        var clerk = await desk.SignInAsync("clerk");
        var page = await HandInAsync(clerk, Papers.Of("own", "word"), "市政协跨年会议");
        var place = PlaceOf(page, "85");

        var done = await page.PressAsync(
            "确认", ($"Cases[{place}].GivenDueOn", new DateOnly(2021, 11, 1)), ($"Cases[{place}].DueAfterCompletionReason", "项目年底完工"));

        Assert.Contains("已登记7件", done.Notice, StringComparison.Ordinal);
        var told = await desk.WithDbAsync(db => db.Outbox
            .Where(m => m.RecipientUserId == desk.UserId("director") && m.Text.Contains("项目年底完工")).Select(m => m.Text).ToListAsync());
        Assert.Contains("第85号提案", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_changes_a_case_only_when_it_is_ticked()
    {
        const string Session = "市政协差别会议";
        var clerk = await desk.SignInAsync("clerk");
        await ImportAsync(clerk, Papers.Of("own", "word"), Session);
        var page = await HandInAsync(clerk, Papers.Of("own", "list"), Session);
        var place = PlaceOf(page, "100");

        await page.PressAsync("确认", ($"Cases[{place}].Accept", "ReferredOn"));

        var saved = (await CasesAsync(Session)).Single(p => p.CaseNumber == "100");
        var correction = await desk.WithDbAsync(
            db => db.ProposalEvents.SingleAsync(e => e.ProposalId == saved.Id && e.Step == ProposalStep.CorrectRegistration));
        Assert.Equal(new DateOnly(2021, 3, 5), saved.ReferredOn);
        Assert.Equal("依据导入文件《roster.xlsx》", correction.Reason);
        Assert.Equal(HandlingRole.Lead, saved.Role);
    }

    [Fact]
    public async Task Pasted_text_comes_in_like_a_file()
    {
        var clerk = await desk.SignInAsync("clerk");
        var text = Encoding.UTF8.GetString(Papers.Of("own", "text").Content);

        var page = await (await clerk.GetAsync("/import")).PressAsync(
            "读取并核对", ("PastedText", text), ("SessionId", ""), ("NewSessionName", "市政协粘贴会议"), ("Year", 2021),
            ("ReferredOn", new DateOnly(2021, 3, 4)));

        Assert.Contains("读到7件", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_is_kept_for_later_right_or_wrong_and_gone_once_registered()
    {
        const string Session = "市政协以后会议";
        var clerk = await desk.SignInAsync("clerk");
        var page = await HandInAsync(clerk, Papers.Of("own", "word"), Session);
        var address = page.Path;
        var (place, other) = (PlaceOf(page, "129"), PlaceOf(page, "85"));
        var longer = await page.PressAsync($"第129号增加一条意见建议", ($"Cases[{place}].Title", new string('长', 250)));
        var row = Enumerable.Range(0, 50).Last(n => longer.HasField($"Cases[{place}].Items[{n}].Heading"));

        var after = await longer.PressAsync(
            "以后再核对",
            ($"Cases[{place}].Role", "Assist"), ($"Cases[{place}].LeadUnit", ""), ($"Cases[{place}].Items[{row}].Heading", "又想到的一条"),
            ($"Cases[{place}].Items[{row}].Explanation", "第一行\n第二行"), ($"Cases[{other}].Take", false),
            ($"Cases[{other}].Background", "改过的背景"));
        var again = await (await desk.SignInAsync("clerk")).GetAsync(address);

        Assert.Equal("/import", after.Path);
        Assert.Contains("核对的内容已经保存，还没有登记", after.Notice, StringComparison.Ordinal);
        Assert.Contains("周敏在2021年3月8日09:00保存过核对的内容", after.Text, StringComparison.Ordinal);
        Assert.Empty(await CasesAsync(Session));
        Assert.Empty(again.Errors);
        Assert.Equal(
            (new string('长', 250), "Assist", "又想到的一条", "第一行\n第二行", null, "改过的背景"),
            (again.Value($"Cases[{place}].Title"), again.Value($"Cases[{place}].Role"), again.Value($"Cases[{place}].Items[{row}].Heading"),
                again.Value($"Cases[{place}].Items[{row}].Explanation"), again.Value($"Cases[{other}].Take"),
                again.Value($"Cases[{other}].Background")));

        var refused = await again.PressAsync("确认", ($"Cases[{place}].LeadUnit", "市交通运输局"));
        var done = await refused.PressAsync("确认", ($"Cases[{place}].Title", "改过的案由"));

        Assert.Contains("最多200个字", string.Join(' ', refused.Errors), StringComparison.Ordinal);
        Assert.Contains("已登记6件", done.Notice, StringComparison.Ordinal);
        Assert.Contains((await CasesAsync(Session)).Single(p => p.CaseNumber == "129").Items, i => i.Heading == "又想到的一条");
        Assert.Null(
            await desk.WithDbAsync(db => db.ImportBatches.Where(b => b.SessionName == Session).Select(b => b.Review).SingleAsync()));
    }

    [Fact]
    public async Task A_review_kept_by_somebody_else_is_not_replaced_unseen()
    {
        var clerk = await desk.SignInAsync("clerk");
        var mine = await HandInAsync(clerk, Papers.Of("own", "word"), "市政协两人会议");
        var theirs = await (await desk.SignInAsync("clerk")).GetAsync(mine.Path);
        await theirs.PressAsync("以后再核对", ("Cases[0].Title", "她改的案由"));

        var told = await mine.PressAsync("以后再核对", ("Cases[0].Title", "我改的案由"));
        await told.PressAsync("以后再核对");

        Assert.Contains("周敏在2021年3月8日09:00保存过核对的内容", told.Alert, StringComparison.Ordinal);
        Assert.Equal("我改的案由", told.Value("Cases[0].Title"));
        Assert.Equal(mine.Path, told.Path);
        Assert.Contains("保存过核对的内容", (await clerk.GetAsync(mine.Path)).Text, StringComparison.Ordinal);
        Assert.Equal("我改的案由", (await clerk.GetAsync(mine.Path)).Value("Cases[0].Title"));
    }

    [Fact]
    public async Task A_batch_can_be_discarded()
    {
        var clerk = await desk.SignInAsync("clerk");
        var page = await HandInAsync(clerk, Papers.Of("own", "list"), "市政协放弃会议");
        var file = await desk.WithDbAsync(
            db => db.ImportBatches.Where(b => b.SessionName == "市政协放弃会议").Select(b => b.FileId).SingleAsync());

        var after = await page.PressAsync("放弃这次导入");

        Assert.Contains("已放弃导入《roster.xlsx》", after.Notice, StringComparison.Ordinal);
        Assert.Equal(0, await desk.WithDbAsync(db => db.ImportBatches.CountAsync(b => b.SessionName == "市政协放弃会议")));
        // Its bytes, with all the phones in them, go with the day's work.
        Assert.NotNull(await desk.WithDbAsync(db => db.Files.Where(f => f.Id == file).Select(f => f.ErasedAt).SingleAsync()));
    }

    public static TheoryData<string, string> BadFiles => new()
    {
        { "empty", "这个文件是空的" },
        { "type", "不认识这种文件" },
        { "zip", "文件已损坏" },
        { "large", "文件超过 20 MB" },
        { "none", "没有在里面找到提案" },
        { "nothing", "还没有粘贴文字" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_gets_a_plain_message_and_leaves_nothing_behind(string what, string message)
    {
        var clerk = await desk.SignInAsync("clerk");
        var session = $"市政协坏文件{what}会议";
        var before = await desk.WithDbAsync(db => db.Files.CountAsync());

        var page = what == "nothing"
            ? await (await clerk.GetAsync("/import")).PressAsync("读取并核对", ("NewSessionName", session), ("Year", 2021))
            : await HandInAsync(clerk, BadUploads.Of(what), session);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(message, page.Error(what == "nothing" ? "PastedText" : "File"), StringComparison.Ordinal);
        Assert.Equal(session, page.Value("NewSessionName"));
        Assert.Equal(before, await desk.WithDbAsync(db => db.Files.CountAsync()));
        Assert.False(await desk.WithDbAsync(db => db.ImportBatches.AnyAsync(b => b.SessionName == session)));
    }

    [Fact]
    public async Task Only_the_clerk_imports()
    {
        var page = await (await desk.SignInAsync("head1")).GetAsync("/import");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private static int PlaceOf(Page page, string number) =>
        page.FindAll("main section.panel h2").Select((text, i) => (text, i))
            .First(x => x.text.StartsWith($"第{number}号", StringComparison.Ordinal)).i;

    /// <summary>Hands in and confirms; assisting cases get the lead unit they ask for.</summary>
    private static async Task ImportAsync(Browser clerk, Upload file, string session)
    {
        var page = await HandInAsync(clerk, file, session);
        var units = Enumerable.Range(0, 7)
            .Where(i => page.Value($"Cases[{i}].Role") == "Assist")
            .Select(i => ($"Cases[{i}].LeadUnit", (object?)"市卫生健康委员会")).ToArray();
        var done = await page.PressAsync("确认", units);
        Assert.True(done.Notice.Length > 0, string.Join(' ', done.Errors));
    }

    private static async Task<Page> HandInAsync(Browser clerk, Upload file, string session) =>
        await (await clerk.GetAsync("/import")).PressAsync(
            "读取并核对",
            ("File", file), ("SessionId", ""), ("NewSessionName", session), ("Year", 2021), ("ReferredOn", new DateOnly(2021, 3, 4)));

    private Task<List<Proposal>> CasesAsync(string session) => desk.WithDbAsync(db => db.Proposals.AsNoTracking()
        .Where(p => db.Sessions.Any(s => s.Id == p.SessionId && s.Name == session))
        .Include(p => p.Items).OrderBy(p => p.CaseNumber).ToListAsync());
}

public sealed class ImportOnSqlite(SqliteDesk desk) : ImportTests(desk), IClassFixture<SqliteDesk>;

public sealed class ImportOnPostgreSql(PostgreSqlDesk desk) : ImportTests(desk), IClassFixture<PostgreSqlDesk>;
