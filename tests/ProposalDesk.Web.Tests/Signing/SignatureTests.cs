using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Signing;

/// <summary>签发 (domain.md §3.7–3.8): one number, one signature, one order of the PDF, whatever happens.</summary>
public abstract class SignatureTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : SignatureTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : SignatureTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task The_page_says_what_follows_and_one_click_signs()
    {
        var id = await desk.ReadyToSignAsync();
        var deputy = await desk.SignInAsync("deputy1");
        var page = await deputy.GetAsync($"/proposals/{id}/signature");
        Assert.Contains("签发不能撤销", page.Text, StringComparison.Ordinal);
        Assert.Contains("已经研究办理。", page.Text, StringComparison.Ordinal);

        var after = await page.PressAsync("签发");

        var reply = (await desk.ReloadAsync(id)).SignedReply!;
        Assert.Contains($"已签发，文号{reply.DocumentNumber}", after.Notice, StringComparison.Ordinal);
        Assert.Equal("吴刚", reply.SignedBy);
        Assert.Equal(desk.Today, reply.SignedOn);
        Assert.Equal(["委员甲", "市政府督查室", "市政协提案委员会"], reply.Deliveries.OrderBy(d => d.Order).Select(d => d.Name));
    }

    [Fact]
    public async Task Two_clicks_at_once_draw_one_number()
    {
        var id = await desk.ReadyToSignAsync();
        var before = await LastSerialAsync();
        var deputy = await desk.SignInAsync("deputy1");
        var page = await deputy.GetAsync($"/proposals/{id}/signature");

        var answers = await Task.WhenAll(page.PressAsync("签发"), page.PressAsync("签发"), page.PressAsync("签发"));

        Assert.Equal(before + 1, await LastSerialAsync());
        var reply = (await desk.ReloadAsync(id)).SignedReply!;
        // The sentence is shown once to the person, on whichever of the three pages comes first.
        Assert.All(answers, a => Assert.Equal($"/proposals/{id}", a.Path));
        Assert.Contains(answers, a => a.Notice.Contains(reply.DocumentNumber!, StringComparison.Ordinal));
        Assert.Equal(1, await desk.WithDbAsync(db => db.LetterOrders.CountAsync(o => o.ProposalId == id)));
    }

    [Fact]
    public async Task Of_two_signers_at_once_one_signs_and_the_other_is_told_who_did()
    {
        var id = await desk.ReadyToSignAsync();
        var other = await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(StandIn.Name(desk.UserId("deputy1"), desk.UserId("deputy2"), desk.Today, desk.Today, desk.As("deputy1")));
            await db.SaveChangesAsync();
            return await desk.SignInAsync("deputy2");
        });
        var before = await LastSerialAsync();
        var pages = new[] { await (await desk.SignInAsync("deputy1"))
            .GetAsync($"/proposals/{id}/signature"), await other.GetAsync($"/proposals/{id}/signature") };

        var answers = await Task.WhenAll(pages.Select(p => p.PressAsync("签发")));

        Assert.Equal(before + 1, await LastSerialAsync());
        var reply = (await desk.ReloadAsync(id)).SignedReply!;
        Assert.Single(answers, a => a.Notice.StartsWith("已签发", StringComparison.Ordinal));
        Assert.Single(answers, a => !a.Notice.StartsWith("已签发", StringComparison.Ordinal));
        Assert.Equal(reply.SignedBy == "郑洁" ? "吴刚" : null, reply.SignedFor);
    }

    [Fact]
    public async Task A_stand_in_signs_for_the_leader()
    {
        var id = await desk.ReadyToSignAsync(await desk.ReceiveAsync(isKey: true));
        await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(StandIn.Name(desk.UserId("director"), desk.UserId("head2"), desk.Today, desk.Today, desk.As("director")));
            await db.SaveChangesAsync();
        });

        await (await (await desk.SignInAsync("head2")).GetAsync($"/proposals/{id}/signature")).PressAsync("签发");

        var proposal = await desk.ReloadAsync(id);
        Assert.Equal(("孙涛", "冯远"), (proposal.SignedReply!.SignedBy, proposal.SignedReply.SignedFor));
        Assert.Equal("冯远", proposal.SignedReply.CurrentSteps.Single(s => s.Kind == ReviewStepKind.Signature).OnBehalfOf);
    }

    [Fact]
    public async Task The_director_signs_key_cases_and_promises_of_money_the_deputy_the_rest()
    {
        var money = new ReplyContent.CommitmentEntry("建设数据平台", new DateOnly(2021, 8, 31), IsFunding: true, IsProject: false);
        foreach (var id in new[] { await desk.ReadyToSignAsync(await desk.ReceiveAsync(isKey: true)),
            await desk.ReadyToSignAsync(null, "B", money) })
        {
            var refused = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature");
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("冯远", refused.Text, StringComparison.Ordinal);

            await (await (await desk.SignInAsync("director")).GetAsync($"/proposals/{id}/signature")).PressAsync("签发");
            Assert.Equal(ProposalStatus.Signed, (await desk.ReloadAsync(id)).Status);
        }
    }

    [Fact]
    public async Task Without_the_typesetter_nothing_is_signed_and_the_message_says_why()
    {
        var id = await desk.ReadyToSignAsync();
        var page = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature");
        var before = await LastSerialAsync();
        desk.Typesetter.Absent = "排版程序尚未安装。";
        try
        {
            var refused = await page.PressAsync("签发");

            Assert.Contains("没有签发，也没有取号：排版程序尚未安装。", refused.Alert, StringComparison.Ordinal);
            Assert.Equal(ProposalStatus.UnderReview, (await desk.ReloadAsync(id)).Status);
            Assert.Equal(before, await LastSerialAsync());
        }
        finally
        {
            desk.Typesetter.Absent = null;
        }
    }

    [Fact]
    public async Task A_character_without_a_font_is_named_before_a_number_is_drawn()
    {
        var id = await desk.ReadyToSignAsync(await desk.ReceiveAsync(collective: "𡚸山商会"));
        var before = await LastSerialAsync();
        desk.Typesetter.WithoutGlyph = "𡚸";

        var refused = await (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature")).PressAsync("签发");

        desk.Typesetter.WithoutGlyph = null;
        Assert.Contains("号提案的第一提案人名称中的“𡚸”（U+216B8）没有字体可以显示，请改用能显示的字", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("没有签发，也没有取号：第", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(before, await LastSerialAsync());
    }

    [Fact]
    public async Task What_was_signed_before_a_crash_is_typeset_after_the_restart()
    {
        var id = await desk.ReadyToSignAsync();
        await desk.SignAsync(id);
        Assert.Null((await desk.ReloadAsync(id)).SignedReply!.LetterFileId);

        await desk.TypesetAsync();
        var reply = (await desk.ReloadAsync(id)).SignedReply!;
        Assert.NotNull(reply.LetterFileId);
        var order = await desk.WithDbAsync(db => db.LetterOrders.SingleAsync(o => o.ProposalId == id));
        Assert.NotNull(order.DoneAt);

        await desk.TypesetAsync();
        var file = await desk.WithDbAsync(db => db.Files.SingleAsync(f => f.ProposalId == id && f.Purpose == FilePurpose.SignedLetter));
        var pdf = System.Text.Encoding.UTF8.GetString(await desk.WithAsync((FileStore files) => files.GetAsync(file.Sha256, default)));
        Assert.Contains(reply.DocumentNumber!, pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_void_letter_keeps_its_number_and_the_next_one_takes_a_new_one()
    {
        var id = await desk.SignedAsync();
        var first = (await desk.ReloadAsync(id)).SignedReply!.DocumentNumber!;
        var deputy = await desk.SignInAsync("deputy1");

        var form = await deputy.GetAsync($"/proposals/{id}/void");
        Assert.Equal("请写明作废的原因。", (await form.PressAsync("作废", ("Reason", ""))).Error("Reason"));
        await form.PressAsync("作废", ("Reason", "引用的文件名称有误"));
        await desk.ResubmitAsync(id);
        await desk.AgreeUpToSignatureAsync(id);
        await desk.SignAsync(id);

        var second = (await desk.ReloadAsync(id)).SignedReply!.DocumentNumber!;
        Assert.NotEqual(first, second);
        var register = await desk.WithDbAsync(db => db.DrawnNumbers.SingleAsync(n => n.Text == first));
        Assert.Equal("引用的文件名称有误", register.VoidReason);
        Assert.NotNull(register.VoidedAt);
    }

    private Task<int> LastSerialAsync() =>
        desk.WithDbAsync(db => db.NumberSeries.Where(s => s.Kind == NumberedKind.Reply).Select(s => s.LastSerial).SingleAsync());
}
