using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reports;

/// <summary>
/// The five reports whole, with their figures, as they are generated for a year of no case, of one and of thirteen: kept as
/// text beside this file, for a person to read.
/// </summary>
public abstract class WholeReportsTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : WholeReportsTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : WholeReportsTests(desk), IClassFixture<PostgreSqlDesk>;

    // one story, since the year grows
    [Fact]
    public async Task They_read_as_they_are_kept()
    {
        var said = new List<(string Path, string Said)> { await ReadAsync("0-cases") };
        await desk.SentAsync(await desk.ReceiveAsync("85", title: "关于打通数据壁垒的建议", themes: "数据共享", joint: 2));
        said.Add(await ReadAsync("1-case"));
        await TwelveMoreAsync();
        said.Add(await ReadAsync("13-cases"));

        await KeptText.HoldAsync(said);
    }

    private async Task TwelveMoreAsync()
    {
        var answered = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            answered.Add(await desk.SentAsync(
                await desk.ReceiveAsync(
                    $"{101 + i}", kind: i % 2 == 0 ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal,
                    title: $"关于第{"一二三四五六"[i]}项数字服务的建议", themes: i < 3 ? "政务服务、数据共享" : "数字经济"),
                i == 5 ? "B" : "A",
                i == 5 ? [new("建成统一的服务入口", desk.Today.AddDays(30), false, true)] : []));
        }

        FeedbackRating[] ratings =
            [FeedbackRating.Satisfied, FeedbackRating.Satisfied, FeedbackRating.BasicallySatisfied, FeedbackRating.Dissatisfied];
        foreach (var (id, rating) in answered.Zip(ratings))
        {
            await desk.RateAsync(id, rating, rating == FeedbackRating.Dissatisfied ? "没有答到点子上" : null);
        }

        await desk.ChangeAsync(answered[0], "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, true, actor.Today, "已上线", actor));
        await desk.ChangeAsync(answered[0], "handler1", (p, actor) => p.RecordContact(
            new ContactEntry(ContactPhase.After, ContactMode.Visit, actor.Today, "代表工作室", [1], null, "王宁", "效果比预想的好", null), actor));
        await ResultsAsync();
        await desk.SentAsync(await desk.ReceiveAsync("120", role: HandlingRole.Assist, title: "关于公共卫生信息化的建议", themes: "公共卫生"));
        await desk.ReceiveAsync("121", title: "关于智慧公交的建议");
        await desk.AssignedAsync(await desk.ReceiveAsync("122", title: "关于智慧社区的建议", themes: "智慧社区"));
        await desk.InHandlingAsync(await desk.ReceiveAsync("123", role: HandlingRole.Split, title: "关于数字乡村的建议", themes: "数字乡村"));
        await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("124", title: "关于算力设施的建议", themes: "数字经济")));
        await desk.InHandlingAsync(await desk.ReceiveAsync("125", title: "关于数据开放的建议", themes: "数据共享"));
        desk.Clock.Advance(TimeSpan.FromDays(120));
    }

    // 成效库: two results on one theme, one of them marked, a meeting that is chosen, and a visit kept within
    private async Task ResultsAsync()
    {
        foreach (var entry in (WorkResultEntry[])
            [
                new(WorkResultKind.Result, "数据共享", "建立共享目录", "编制市级共享目录，接入12个部门", "汇聚数据120万条", desk.Today, true, false),
                new(WorkResultKind.Result, "数据共享", "统一共享标准", "印发共享标准6项", null, desk.Today, true, false),
                new(WorkResultKind.Result, "数字经济", null, "两座数据中心开工", null, desk.Today, false, false),
                new(WorkResultKind.Meeting, "数据共享", null, "3月8日，赴民建市委会就数据共享座谈，民建市委会秘书长张鹏参加", null, desk.Today, true, true),
                new(WorkResultKind.Visit, "数据共享", null, "3月8日，走访代表工作室", null, desk.Today, false, false),
            ])
        {
            await desk.WithAsync((SaveWorkResult save) =>
                save.ExecuteAsync(new(desk.Bureau.Id, 2021, null, null, entry), desk.As("clerk"), CancellationToken.None));
        }
    }

    private async Task<(string Path, string Said)> ReadAsync(string name)
    {
        var texts = new List<string>();
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var live = await desk.WithAsync(async (ReportFactsQuery query) =>
                ReportDraft.Of(kind, await query.LoadAsync(desk.Bureau.Id, 2021, desk.Today, CancellationToken.None)));
            var filled = await desk.WithAsync((ReportFilling filling) =>
                filling.OfAsync(desk.Bureau.Id, 2021, live, desk.Today, CancellationToken.None));
            texts.Add(TextOf(filled));
        }

        var all = string.Join("\n\n", texts) + "\n";
        // in a table a rate of nothing is a dash; no sentence tells of one
        Assert.DoesNotMatch("[{}]|—|共0|率0/0", string.Join('\n', all.Split('\n').Where(l => !l.StartsWith("  ", StringComparison.Ordinal))));

        return ($"tests/ProposalDesk.Web.Tests/Reports/Whole/{name}.txt", all);
    }

    private static string TextOf(LiveReport report)
    {
        var printed = report.PrintedText();
        var lines = printed.Numbered().Select(b => b.Block.Table is { } table ? TableOf(report.Tables[table]) : b.Number + b.Block.Text);

        return $"【{printed.Title}】\n{printed.Addressee}\n{string.Join('\n', lines)}";
    }

    private static string TableOf(LiveTable table) => string.Join(
        '\n', table.Rows.Select(r => r.Select(c => c.Text)).Prepend(table.Head).Select(r => $"  {string.Join(" | ", r)}"));
}
