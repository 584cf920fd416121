using System.Net;
using System.Text.Json;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Draft;

/// <summary>Two people in one draft, and a page that saves by itself.</summary>
public abstract class TwoPeopleTests(DeskFixture desk)
{
    [Fact]
    public async Task The_page_saves_by_itself_and_answers_when()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");

        var (status, told) = await AutosaveAsync(handler, form, id, null, "自动保存的第一句。");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("已保存 09:00", told.GetProperty("status").GetString());
        var version = told.GetProperty("replyVersion").GetInt64();
        (status, _) = await AutosaveAsync(handler, form, id, version, "又写了一句。");

        Assert.Equal(HttpStatusCode.OK, status);
        var reply = (await desk.ReloadAsync(id)).LetterInProgress!;
        Assert.Equal("又写了一句。", reply.Content().Answers.Single(a => a.ItemOrder == 1).Text);
        Assert.Empty(reply.Versions);
    }

    [Fact]
    public async Task Saving_by_itself_goes_to_the_database_four_times_at_most_and_leaves_the_case_alone()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync(joint: 5));
        await desk.ConsultedAsync(id);
        await desk.SubmittedAsync(id);
        await desk.ChangeAsync(id, "head1", (p, actor) => p.ReturnForRevision(["再具体一些"], actor));
        var before = await desk.ReloadAsync(id);
        foreach (var person in new[] { "handler1", "head1" })
        {
            var writer = await desk.SignInAsync(person);
            var form = await writer.GetAsync($"/proposals/{id}/draft");
            var version = long.Parse(
                form.Find("input[name=ReplyVersion]")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture);
            // The first saving of another hand keeps the version before it, the first sign of life begins a row.
            var (_, taken) = await AutosaveAsync(writer, form, id, version, $"{person}写的第一句。");
            var (status, told, saving) = await MeasuredAsync(
                writer, form, id, taken.GetProperty("replyVersion").GetInt64(), $"{person}写的第二句。");
            var (alive, _, living) = await MeasuredAsync(writer, form, id, told.GetProperty("replyVersion").GetInt64(), "", "presence");

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (status, alive));
            // Of these one is the session with its person.
            Assert.InRange(saving, 1, 4);
            Assert.InRange(living, 1, 3);
        }

        var after = await desk.ReloadAsync(id);
        Assert.Equal("head1写的第二句。", after.LetterInProgress!.Content().Answers.Single(a => a.ItemOrder == 1).Text);
        Assert.Equal((before.Version, before.LetterInProgress!.Version), (after.Version, after.LetterInProgress.Version));
        Assert.Equal(["handler1写的第二句。"], after.LetterInProgress.Versions.Where(v => v.SavedBy == "王宁" && !v.IsSubmitted)
            .Select(v => ReplyContentJson.Read(v.ContentJson).Answers[0].Text));
        Assert.Equal(
            Enumerable.Range(1, after.LetterInProgress.Versions.Count), after.LetterInProgress.Versions.Select(v => v.Number).Order());
    }

    [Fact]
    public async Task Points_ticked_off_in_an_open_window_are_kept_by_its_next_saving()
    {
        var id = await desk.InHandlingAsync();
        await desk.SubmittedAsync(id);
        await desk.ChangeAsync(id, "head1", (p, actor) => p.ReturnForRevision(["第一条意见", "第二条意见"], actor));
        var draft = (await desk.ReloadAsync(id)).LetterInProgress!;
        var handler = await desk.SignInAsync("handler1");

        var (status, _) = await AutosaveAsync(
            handler, await handler.GetAsync($"/proposals/{id}/draft"), id, draft.Draft!.Version, "改好了。", points: [draft.Points[0].Id]);

        Assert.Equal(HttpStatusCode.OK, status);
        var points = (await desk.ReloadAsync(id)).LetterInProgress!.Points;
        Assert.Equal(
            ("王宁", null), (points.Single(p => p.Id == draft.Points[0].Id).DoneBy, points.Single(p => p.Id == draft.Points[1].Id).DoneBy));
    }

    [Fact]
    public async Task What_nobody_has_handed_in_is_still_to_be_read_once_the_case_is_taken_back()
    {
        var id = await desk.InHandlingAsync();
        await SaveAsync(id, "handler1", "写了一半。");
        Assert.Contains(
            "写了一半。", (await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}?tab=letters")).Text, StringComparison.Ordinal);

        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.Withdraw("交办单位收回", "来函", clerk));

        Assert.Contains(
            "写了一半。", (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}?tab=letters")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_left_open_is_told_that_it_is_no_longer_the_newest_and_then_what_has_happened()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");
        var (_, saved) = await AutosaveAsync(handler, form, id, null, "第一句。");
        var version = saved.GetProperty("replyVersion").GetInt64();

        var (_, newest) = await AutosaveAsync(handler, form, id, version, "", "presence");
        await AutosaveAsync(handler, form, id, version, "第二句。");
        var (calm, stale) = await AutosaveAsync(handler, form, id, version, "", "presence");
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.RequestTransfer("市水务局", "不属于本局职责", clerk.Today.AddDays(5), clerk));
        var (idle, locked) = await AutosaveAsync(handler, form, id, version, "", "presence");
        var (late, refused) = await AutosaveAsync(handler, form, id, version, "又写了一句。");

        Assert.Equal(JsonValueKind.Null, newest.GetProperty("stale").ValueKind);
        Assert.Equal(HttpStatusCode.OK, calm);
        Assert.Contains("王宁在2021年3月8日09:00保存过这份草稿，本页不是最新的", stale.GetProperty("stale").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (idle, late));
        Assert.StartsWith("已申请改办：2021年3月8日09:00周敏", locked.GetProperty("locked").GetString(), StringComparison.Ordinal);
        Assert.Contains("您的文字还在下面", refused.GetProperty("locked").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_left_open_after_the_letter_was_submitted_says_so()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");
        await desk.UnderReviewAsync(id);

        var (status, told) = await AutosaveAsync(handler, form, id, null, "还在写。");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.StartsWith("已提交审核：2021年3月8日09:00王宁", told.GetProperty("locked").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_person_is_told_who_is_writing()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        await AutosaveAsync(handler, await handler.GetAsync($"/proposals/{id}/draft"), id, null, "正在写。");

        var head = await (await desk.SignInAsync("head1")).GetAsync($"/proposals/{id}/draft");

        Assert.Contains("王宁正在编辑（", head.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_by_itself_never_overwrites_another_hand()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");
        await SaveAsync(id, "head1", "科长写的。");

        var (status, told) = await AutosaveAsync(handler, form, id, null, "承办人写的。");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("钱立", told.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("科长写的。", (await desk.ReloadAsync(id)).LetterInProgress!.Content().Answers.Single(a => a.ItemOrder == 1).Text);
    }

    [Fact]
    public async Task If_both_saved_both_texts_are_shown_and_both_are_kept()
    {
        var id = await desk.InHandlingAsync();
        await SaveAsync(id, "handler1", "起初的文字。");
        var form = await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{id}/draft");
        await SaveAsync(id, "head1", "科长改的文字。");

        var conflict = await form.PressAsync("保存草稿", ("Items[0].Answer", "承办人改的文字。"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("两份文字对照", conflict.Heading);
        Assert.Contains("钱立", conflict.Alert, StringComparison.Ordinal);
        Assert.Contains("科长改的文字。", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("承办人改的文字。", conflict.Value("Items[0].Answer"));

        var page = await conflict.PressAsync("保存右边的文字", ("Items[0].Answer", "两人合起来的文字。"));

        Assert.Equal("两人合起来的文字。", page.Value("Items[0].Answer"));
        var reply = (await desk.ReloadAsync(id)).LetterInProgress!;
        Assert.Contains(reply.Versions, v => v.ContentJson.Contains("科长改的文字。", StringComparison.Ordinal) && v.SavedBy == "钱立");
    }

    [Fact]
    public async Task A_person_s_own_second_tab_is_a_conflict_too_and_keeps_both()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var (first, second) = (await handler.GetAsync($"/proposals/{id}/draft"), await handler.GetAsync($"/proposals/{id}/draft"));
        await first.PressAsync("保存草稿", ("Items[0].Answer", "第一个窗口。"));

        var conflict = await second.PressAsync("保存草稿", ("Items[0].Answer", "第二个窗口。"));
        await conflict.PressAsync("保存右边的文字");

        var reply = (await desk.ReloadAsync(id)).LetterInProgress!;
        Assert.Equal("第二个窗口。", reply.Content().Answers.Single(a => a.ItemOrder == 1).Text);
        Assert.Contains(reply.Versions, v => v.ContentJson.Contains("第一个窗口。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_sign_in_has_expired_the_page_is_told_so_in_its_own_language()
    {
        var id = await desk.InHandlingAsync();
        var handler = await desk.SignInAsync("handler1");
        var form = await handler.GetAsync($"/proposals/{id}/draft");

        var (status, _) = await AutosaveAsync(desk.Anonymous(), form, id, null, "没有登录。");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Empty((await desk.ReloadAsync(id)).Replies);
    }

    [Fact]
    public async Task What_was_pasted_keeps_its_paragraphs_and_loses_its_formatting()
    {
        var id = await desk.InHandlingAsync();
        await SaveAsync(id, "handler1", "　　第一段。\r\n　　第二\u200b段。");

        Assert.Equal("第一段。\n第二段。", (await desk.ReloadAsync(id)).LetterInProgress!.Content().Answers.Single(a => a.ItemOrder == 1).Text);
    }

    private async Task SaveAsync(long id, string who, string answer)
    {
        var form = await (await desk.SignInAsync(who)).GetAsync($"/proposals/{id}/draft");
        await form.PressAsync("保存草稿", ("Items[0].Answer", answer));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Told)> AutosaveAsync(
        Browser browser, Page seen, long id, long? version, string answer, string what = "autosave", params long[] points)
    {
        var (status, told, _) = await MeasuredAsync(browser, seen, id, version, answer, what, points);

        return (status, told);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Told, int Trips)> MeasuredAsync(
        Browser browser, Page seen, long id, long? version, string answer, string what = "autosave", params long[] points)
    {
        var token = seen.Find("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/proposals/{id}/draft/{what}", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("ReplyVersion", version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
                new("Items[0].Order", "1"),
                new("Items[0].Answer", answer),
                new("Disclosure", nameof(Disclosure.Public)),
                .. points.Select(p => KeyValuePair.Create("Points", p.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            ]),
        };
        request.Headers.Add("Accept", "application/json");
        using var response = await browser.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();

        var trips = response.Headers.GetValues("Server-Timing").Single().Split("desc=\"")[1].Split('"')[0];

        return (response.StatusCode, body.Length > 0 && body[0] == '{' ? JsonDocument.Parse(body).RootElement : default, int.Parse(
            trips, System.Globalization.CultureInfo.InvariantCulture));
    }
}

public sealed class TwoPeopleTestsOnSqlite(SqliteDesk desk) : TwoPeopleTests(desk), IClassFixture<SqliteDesk>;

public sealed class TwoPeopleTestsOnPostgreSql(PostgreSqlDesk desk) : TwoPeopleTests(desk), IClassFixture<PostgreSqlDesk>;
