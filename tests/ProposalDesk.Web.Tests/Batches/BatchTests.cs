using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Batches;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Batches;

/// <summary>成批文件 from the list to the worker: started once, found again, cancelled, resumed, for nobody else.</summary>
public abstract class BatchTests(DeskFixture desk) : IAsyncLifetime
{
    // What another test has left waiting would be done before what this one counts.
    public async ValueTask InitializeAsync() => await desk.CarryOutBatchesAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Ticked_rows_are_confirmed_by_title_carried_out_and_found_again()
    {
        var first = await desk.ReceiveAsync("812", title: "关于成批的第二件");
        var second = await desk.ReceiveAsync("811", title: "关于成批的第一件");
        var clerk = await desk.SignInAsync("clerk");

        var confirm = await (await clerk.GetAsync("/proposals?q=关于成批的")).PressAsync("案卷", ("ids", new[] { first, second }));
        Assert.Equal("成批生成案卷", confirm.Heading);
        Assert.Equal(["第811号提案《关于成批的第一件》", "第812号提案《关于成批的第二件》"], confirm.FindAll(".batch-titles li"));
        var batch = await confirm.PressAsync("开始生成2件的案卷");
        Assert.Equal("市政协四届五次会议案卷（2件）", batch.Heading);
        Assert.Contains("正在办理，已办0／2件", batch.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"{batch.Path}/files.zip")).Status);

        await desk.CarryOutBatchesAsync();

        var list = await (await desk.SignInAsync("clerk")).GetAsync("/batches");
        Assert.Contains("备好2件", list.Text, StringComparison.Ordinal);
        Assert.Contains("已办完，备好2件", (await list.FollowAsync("市政协四届五次会议案卷（2件）")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_under_the_filter_is_what_the_list_shows_on_all_its_pages()
    {
        foreach (var number in Enumerable.Range(821, 3))
        {
            await desk.ReceiveAsync($"{number}", title: "关于全部条件的建议");
        }

        var clerk = await desk.SignInAsync("clerk");
        var list = await clerk.GetAsync("/proposals?q=关于全部条件的");
        Assert.Contains("还没有选中要办的件", (await list.PressAsync("正式函件")).Text, StringComparison.Ordinal);

        var confirm = await list.PressAsync("正式函件", ("all", true));

        Assert.Equal(3, confirm.FindAll(".batch-titles li").Count);
        Assert.Contains("其中3件未签发，届时列为未收入。", confirm.Text, StringComparison.Ordinal);
        var session = await (await clerk.GetAsync("/batches")).FollowAsync("市政协四届五次会议的征询意见表");
        Assert.Equal("成批生成征询意见表", session.Heading);
        Assert.True(session.FindAll(".batch-titles li").Count >= 3);
    }

    [Fact]
    public async Task The_page_is_told_how_far_it_is_and_when_to_look_again()
    {
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Dossiers, await desk.ReceiveAsync());
        var clerk = await desk.SignInAsync("clerk");

        Assert.NotNull(batch.Find("script[src*=batch-progress]"));
        var address = batch.Find("[data-batch]")!.GetAttribute("data-batch")!;
        Assert.Contains("\"isRunning\":true,\"settled\":0", await clerk.Client.GetStringAsync(address), StringComparison.Ordinal);
        await desk.CarryOutBatchesAsync();
        Assert.Contains("\"isRunning\":false,\"settled\":1", await clerk.Client.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Null((await desk.OpenAgainAsync("clerk", batch)).Find("script[src*=batch-progress]"));
    }

    [Fact]
    public async Task One_bad_case_is_named_the_rest_is_done_and_it_can_be_tried_again()
    {
        var good = await desk.ReceiveAsync("831");
        var bad = await desk.ReceiveAsync("832", title: "关于保护𡚸山的建议");
        var last = await desk.ReceiveAsync("833");
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Dossiers, good, bad, last);
        desk.Typesetter.WithoutGlyph = "𡚸";
        await desk.CarryOutBatchesAsync();
        desk.Typesetter.WithoutGlyph = null;

        batch = await desk.OpenAgainAsync("clerk", batch);
        Assert.Contains("已办完，备好2件", batch.Text, StringComparison.Ordinal);
        Assert.Matches("第832号提案 关于保护𡚸山的建议 没有办成 “𡚸”（U[+]216B8）没有字体可以显示", batch.FindAll("tbody tr")[0]);
        var zip = await desk.ZipAsync("clerk", batch);
        Assert.StartsWith("第832号提案《关于保护𡚸山的建议》：“𡚸”（U+216B8）没有字体可以显示", zip.TextOf("未收入的件.txt"), StringComparison.Ordinal);
        Assert.Contains("市政协四届五次会议/第831号提案案卷/01 提案原文.pdf", zip.Keys);
        Assert.DoesNotContain(zip.Keys, name => name.Contains("832", StringComparison.Ordinal));

        var again = await batch.PressAsync("再试其余1件");
        Assert.Equal("1件已经排队再试。", again.Notice);
        Assert.Equal(1, await desk.CarryOutBatchesAsync());
        Assert.Contains("市政协四届五次会议/第832号提案案卷.pdf", (await desk.ZipAsync("clerk", batch)).Keys);
    }

    [Fact]
    public async Task Cancelled_work_stops_keeps_what_is_done_and_can_be_taken_up_again()
    {
        var batch = await desk.StartBatchAsync(
            "clerk", BatchKind.Dossiers, await desk.ReceiveAsync("841"), await desk.ReceiveAsync("842"), await desk.ReceiveAsync("843"));
        var cancelled = (Page?)null;
        desk.Typesetter.Before = async _ => cancelled ??= await batch.PressAsync("取消办理");
        var settled = await desk.CarryOutBatchesAsync();
        desk.Typesetter.Before = null;

        Assert.Equal(1, settled);
        Assert.Equal("已取消，还有3件没有办。已备好的仍可下载。", cancelled!.Notice);
        batch = await desk.OpenAgainAsync("clerk", batch);
        Assert.Contains("已取消，备好1件，还有2件没有办", batch.Text, StringComparison.Ordinal);
        var zip = await desk.ZipAsync("clerk", batch);
        Assert.Contains("第842号提案《关于推动公共数据有序开放的建议》：还没有办理。", zip.TextOf("未收入的件.txt"), StringComparison.Ordinal);
        Assert.Equal(0, await desk.CarryOutBatchesAsync());

        await batch.PressAsync("再试其余2件");
        Assert.Equal(2, await desk.CarryOutBatchesAsync());
        Assert.Equal("没有需要再试的件。", (await batch.PressAsync("再试其余2件")).Notice);
    }

    [Fact]
    public async Task A_server_that_stops_in_the_middle_goes_on_with_the_case_it_was_at()
    {
        var batch = await desk.StartBatchAsync(
            "clerk", BatchKind.Dossiers, await desk.ReceiveAsync("851"), await desk.ReceiveAsync("852"), await desk.ReceiveAsync("853"));
        using var stopping = new CancellationTokenSource();
        desk.Typesetter.Before = async model =>
        {
            if (model.Title.Contains("第852号", StringComparison.Ordinal))
            {
                await stopping.CancelAsync();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.CarryOutBatchesAsync(stopping.Token));
        desk.Typesetter.Before = null;
        Assert.Contains("正在办理，已办1／3件", (await desk.OpenAgainAsync("clerk", batch)).Text, StringComparison.Ordinal);

        Assert.Equal(2, await desk.CarryOutBatchesAsync());
        Assert.Contains("已办完，备好3件", (await desk.OpenAgainAsync("clerk", batch)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_servers_share_the_work_and_what_a_dead_one_held_is_taken_up_when_its_claim_lapses()
    {
        var batch = await desk.StartBatchAsync(
            "clerk", BatchKind.Dossiers, await desk.ReceiveAsync("861"), await desk.ReceiveAsync("862"), await desk.ReceiveAsync("863"));
        var reached = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        desk.Typesetter.Before = async _ =>
        {
            desk.Typesetter.Before = null;
            reached.SetResult();
            await go.Task.WaitAsync(Patience.Long);
        };
        var hanging = desk.CarryOutBatchesAsync();
        await reached.Task.WaitAsync(Patience.Long);

        Assert.Equal(2, await desk.CarryOutBatchesAsync());
        Assert.Contains("正在办理，已办2／3件", (await desk.OpenAgainAsync("clerk", batch)).Text, StringComparison.Ordinal);
        desk.Clock.Advance(CarryOutBatches.ClaimLasts + TimeSpan.FromSeconds(1));
        Assert.Equal(1, await desk.CarryOutBatchesAsync());
        var files = await FilesAsync(batch);

        go.SetResult();
        Assert.Equal(0, await hanging);
        Assert.Equal(files, await FilesAsync(batch));
    }

    [Fact]
    public async Task A_case_that_ends_the_program_each_time_is_given_up_and_named()
    {
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Dossiers, await desk.ReceiveAsync());
        await desk.WithDbAsync(db => db.BatchItems.Where(i => i.State == BatchItemState.Waiting)
            .ExecuteUpdateAsync(
                i => i.SetProperty(x => x.Attempts, CarryOutBatches.AttemptsAtMost).SetProperty(x => x.ClaimKey, Guid.NewGuid())));

        await desk.CarryOutBatchesAsync();

        Assert.Contains("办理这一件时程序已经中断3次，请联系系统管理员。", (await desk.OpenAgainAsync("clerk", batch)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_the_page_twice_starts_one_batch()
    {
        var id = await desk.ReceiveAsync();
        var confirm = await (await desk.SignInAsync("clerk")).GetAsync($"/batches/new?papers=Dossiers&ids={id}");

        var answers = await Task.WhenAll(confirm.SubmitAsync(), confirm.SubmitAsync(), confirm.SubmitAsync());

        Assert.Single(answers.Select(a => a.Path).Distinct());
        Assert.StartsWith("/batches/", answers[0].Path, StringComparison.Ordinal);
        Assert.Equal(1, await desk.WithDbAsync(db => db.BatchItems.CountAsync(i => i.ProposalId == id)));
        Assert.Equal(answers[0].Path, (await confirm.SubmitAsync()).Path);
    }

    [Fact]
    public async Task Nobody_else_finds_it_and_forms_are_for_the_clerk_alone()
    {
        var id = await desk.ReceiveAsync();
        var batch = await desk.StartBatchAsync("clerk", BatchKind.Dossiers, id);
        await desk.CarryOutBatchesAsync();

        foreach (var person in new[] { "director", "head1", "observer", "admin" })
        {
            var browser = await desk.SignInAsync(person);
            foreach (var address in new[] { batch.Path, $"{batch.Path}/progress", $"{batch.Path}/files.zip", $"{batch.Path}/print.pdf" })
            {
                Assert.Equal((person, HttpStatusCode.NotFound), (person, (await browser.GetAsync(address)).Status));
            }

            var seen = await browser.GetAsync("/account/password");
            Assert.Equal(HttpStatusCode.NotFound, (await browser.ForgeAsync(seen, $"{batch.Path}/cancellation")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.ForgeAsync(seen, $"{batch.Path}/resumption")).Status);
        }

        foreach (var (person, kind) in new[] { ("handler1", "Dossiers"), ("head1", "Letters"), ("observer", "Letters"),
            ("director", "FeedbackForms") })
        {
            var browser = await desk.SignInAsync(person);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/batches/new?papers={kind}&ids={id}")).Status);
            var forged = await browser.ForgeAsync(
                await browser.GetAsync("/account/password"), "/batches",
                ("Papers", kind), ("Key", Guid.NewGuid().ToString()), ("Cases", id.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal((person, HttpStatusCode.Forbidden), (person, forged.Status));
        }

        Assert.False((await (await desk.SignInAsync("handler1")).GetAsync("/proposals")).HasField("ids"));
    }

    [Fact]
    public async Task Who_has_lost_the_right_meanwhile_gets_none_of_the_cases()
    {
        var leader = await desk.AddPersonAsync("deputy9", "韩青", null, Core.Accounts.DeskRole.DeputyDirector);
        var batch = await desk.StartBatchAsync("deputy9", BatchKind.Dossiers, await desk.ReceiveAsync("871"));
        await desk.CarryOutBatchesAsync();
        Assert.Contains("市政协四届五次会议/第871号提案案卷.pdf", (await desk.ZipAsync("deputy9", batch)).Keys);

        await desk.WithDbAsync(db => db.UserRoles.Where(r => r.UserId == leader.UserId).ExecuteDeleteAsync());

        var zip = await desk.ZipAsync("deputy9", batch);
        Assert.Equal(["未收入的件.txt", "清单.txt"], zip.Keys);
        Assert.Equal("第871号提案《关于推动公共数据有序开放的建议》：您现在不能取得这一件的案卷。\r\n", zip.TextOf("未收入的件.txt"));
    }

    private Task<List<string>> FilesAsync(Page batch) => desk.WithDbAsync(async db =>
    {
        var publicId = Guid.Parse(batch.Path.Split('/')[^1]);

        return await db.Batches.Where(b => b.PublicId == publicId).SelectMany(b => b.Items).SelectMany(i => i.Files).OrderBy(f => f.Id)
            .Select(f => f.Name + f.Sha256).ToListAsync();
    });
}

public sealed class BatchTestsOnSqlite(SqliteDesk desk) : BatchTests(desk), IClassFixture<SqliteDesk>;

public sealed class BatchTestsOnPostgreSql(PostgreSqlDesk desk) : BatchTests(desk), IClassFixture<PostgreSqlDesk>;
