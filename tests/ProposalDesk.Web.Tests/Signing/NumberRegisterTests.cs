using System.Net;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Signing;

/// <summary>文号登记簿 (domain.md §3.8): drawn, void and why, skipped and why; no gap unexplained.</summary>
public abstract class NumberRegisterTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : NumberRegisterTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : NumberRegisterTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Every_number_says_where_it_stands_or_why_it_does_not()
    {
        var voided = await desk.SignedAsync();
        var voidNumber = (await desk.ReloadAsync(voided)).SignedReply!.DocumentNumber!;
        await (await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{voided}/void")).PressAsync("作废", ("Reason", "引用的文件名称有误"));
        var admin = await desk.SignInAsync("admin");
        var next = await desk.WithDbAsync(db => Task.FromResult(db.NumberSeries.Single(s => s.Kind == NumberedKind.Reply).LastSerial));
        var skipped = await (await admin.GetAsync("/administration/numbers/2021/Reply"))
            .PressAsync("保存", ("Form.NextSerial", next + 3), ("Form.Reason", "在纸质登记簿上用过"));
        Assert.Contains("下一份答复函的文号是", skipped.Notice, StringComparison.Ordinal);
        var sent = await desk.SentAsync();
        var number = (await desk.ReloadAsync(sent)).SentReply!.DocumentNumber!;

        var lines = await LinesAsync("clerk", NumberedKind.Reply);

        Assert.Contains(lines, l => l.Contains(voidNumber, StringComparison.Ordinal)
            && l.Contains("作废：引用的文件名称有误", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains($"{next + 1}号至{next + 2}号", StringComparison.Ordinal)
            && l.Contains("登记跳过：在纸质登记簿上用过", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(number, StringComparison.Ordinal) && l.Contains("有效", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("没有登记原因", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_whose_letter_was_corrected_says_by_which()
    {
        var id = await desk.SentAsync();
        var sent = await desk.ReloadAsync(id);
        var content = FirstDraft.OfCorrectingLetter(sent) with { Correction = "第二页“2020年”应为“2021年”。" };
        await desk.ChangeAsync(id, "handler1", (p, handler) => p.IssueCorrectingLetter(content, "年份有误", handler));
        await desk.ResubmitAsync(id);
        await desk.AgreeUpToSignatureAsync(id);
        await desk.SignAsync(id);
        var letter = (await desk.ReloadAsync(id)).Replies.Single(r => r.Kind == ReplyKind.CorrectingLetter);

        var lines = await LinesAsync("clerk", NumberedKind.Reply);

        Assert.Contains(lines, l => l.Contains(sent.SentReply!.DocumentNumber!, StringComparison.Ordinal)
            && l.Contains($"已由{letter.DocumentNumber}更正", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(letter.DocumentNumber!, StringComparison.Ordinal)
            && l.Contains("更正函", StringComparison.Ordinal) && l.Contains("有效", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gap_nobody_has_explained_is_shown_as_one()
    {
        await desk.WithDbAsync(async db =>
        {
            db.NumberSeries.Single(s => s.Kind == NumberedKind.AssistingOpinion).LastSerial += 2;
            await db.SaveChangesAsync();
        });

        Assert.Contains(await LinesAsync("deputy1", NumberedKind.AssistingOpinion), l =>
            l.Contains("没有登记原因，请系统管理员核对", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("handler1")]
    [InlineData("admin")]
    public async Task It_names_cases_and_is_for_leaders_and_the_clerk(string account) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(account)).GetAsync("/numbers")).Status);

    private async Task<IReadOnlyList<string>> LinesAsync(string account, NumberedKind kind) =>
        (await (await desk.SignInAsync(account)).GetAsync("/numbers/2021")).FindAll($"section[aria-labelledby={kind}] tbody tr");
}
