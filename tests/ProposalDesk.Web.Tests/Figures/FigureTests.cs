using System.Net;
using ProposalDesk.Core;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Figures;

/// <summary>Every figure by its definition, its breakdowns and the rows behind it.</summary>
public abstract class FigureTests(DeskFixture desk)
{
    [Fact]
    public async Task Each_figure_counts_what_its_words_say()
    {
        const string Theme = "数字政务";
        var answered = await desk.SentAsync(
            await desk.ReceiveAsync(joint: 2, themes: $"{Theme}、民生", isKey: true), "B",
            new ReplyContent.CommitmentEntry("建成平台", desk.Today.AddDays(1), false, false));
        await desk.RateAsync(answered, FeedbackRating.BasicallySatisfied);
        await desk.ChangeAsync(answered, "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, true, actor.Today, "已上线", actor));
        var open = await desk.InHandlingAsync(await desk.ReceiveAsync(role: HandlingRole.Split, themes: Theme));
        await desk.ChangeAsync(open, "handler1", (p, actor) => p.RecordContact(
            new ContactEntry(ContactPhase.Before, ContactMode.Telephone, actor.Today, null, [1], null, "王宁", "希望推进", null), actor));
        await desk.ReceiveAsync(role: HandlingRole.Assist, themes: Theme);
        await desk.ChangeAsync(await desk.ReceiveAsync(themes: Theme), "clerk", (p, actor) => p.Withdraw("委员撤回", "来函", actor));

        var table = await TableAsync(new FigureScope(Theme: Theme));

        Assert.Equal("3", table[FigureKind.Received].Text);
        Assert.Equal("1", table[FigureKind.Lead].Text);
        Assert.Equal("1", table[FigureKind.Split].Text);
        Assert.Equal("1", table[FigureKind.Assist].Text);
        Assert.Equal("2", table[FigureKind.Open].Text);
        Assert.Equal("0", table[FigureKind.Closed].Text);
        Assert.Equal("1", table[FigureKind.Key].Text);
        Assert.Equal("0", table[FigureKind.Overdue].Text);
        Assert.Equal("1/3，33.3%", table[FigureKind.Answered].Text);
        Assert.Equal("1/1，100%", table[FigureKind.AnsweredOnTime].Text);
        Assert.Equal("1/2，50%", table[FigureKind.FaceToFace].Text);
        Assert.Equal("1/2，50%", table[FigureKind.FeedbackReturned].Text);
        Assert.Equal("0/1，0%", table[FigureKind.Satisfied].Text);
        Assert.Equal("1/1，100%", table[FigureKind.SatisfiedOrBasically].Text);
        Assert.Equal("0/1，0%", table[FigureKind.SatisfiedFirstRound].Text);
        Assert.Equal("2/2，100%", table[FigureKind.Adopted].Text);
        Assert.Equal("1/1，100%", table[FigureKind.Implemented].Text);
        Assert.Equal("1", table[FigureKind.Unmarked].Text);
        Assert.Equal("2", table[FigureKind.Answering].Text);
        Assert.Equal("—", table[FigureKind.CommitmentsKept].Text);

        var later = await desk.WithAsync((FigureBook book) =>
            book.RunAsync(new FigureScope(Theme: Theme), desk.Bureau.Id, new DateOnly(2021, 6, 30), TestContext.Current.CancellationToken));
        Assert.Equal("2", later[FigureKind.Overdue].Text);
        Assert.Equal("1/3，33.3%", later[FigureKind.AnsweredOnTime].Text);
        Assert.Equal("0/1，0%", later[FigureKind.CommitmentsKept].Text);
    }

    [Fact]
    public async Task A_second_round_replaces_the_rating_and_keeps_the_first()
    {
        const string Theme = "第二轮";
        var id = await desk.SentAsync(await desk.ReceiveAsync(themes: Theme));
        await desk.RateAsync(id, FeedbackRating.Dissatisfied, "没有讲清楚");

        var between = await TableAsync(new FigureScope(Theme: Theme));
        Assert.Equal("0/1，0%", between[FigureKind.Answered].Text);
        Assert.Equal("1", between[FigureKind.Open].Text);
        Assert.Equal("0/1，0%", between[FigureKind.Satisfied].Text);

        await desk.ChangeAsync(id, "handler1", (p, actor) => p.RecordContact(
            new ContactEntry(ContactPhase.During, ContactMode.Visit, actor.Today, "委员单位", [1], null, "王宁", "希望具体些", null), actor));
        await desk.SubmittedAsync(id);
        await desk.AgreeUpToSignatureAsync(id);
        await desk.SignAsync(id);
        await desk.TypesetAsync();
        await desk.SendAsync(id);
        await desk.RateAsync(id, FeedbackRating.Satisfied);

        var table = await TableAsync(new FigureScope(Theme: Theme));
        Assert.Equal("1/1，100%", table[FigureKind.Answered].Text);
        Assert.Equal("2/2，100%", table[FigureKind.FeedbackReturned].Text);
        Assert.Equal("1/1，100%", table[FigureKind.Satisfied].Text);
        Assert.Equal("0/1，0%", table[FigureKind.SatisfiedFirstRound].Text);
        Assert.Equal("2/2，100%", table[FigureKind.Adopted].Text);
    }

    [Fact]
    public async Task Every_breakdown_adds_up_and_every_cell_has_its_rows()
    {
        await desk.SentAsync(await desk.ReceiveAsync(joint: 2, themes: "合计、民生"));
        await desk.InHandlingAsync(await desk.ReceiveAsync(kind: ProposalKind.DeputySuggestion, role: HandlingRole.Split));
        await desk.ReceiveAsync(role: HandlingRole.Assist);
        var ct = TestContext.Current.CancellationToken;
        var all = await TableAsync(new FigureScope(Year: 2021));

        foreach (var kind in Enum.GetValues<FigureKind>())
        {
            foreach (var rows in Enum.GetValues<FigureDimension>())
            {
                // each dimension with the next one, and alone
                foreach (var columns in (FigureDimension?[])[(FigureDimension)(((int)rows + 1) % 8), null])
                {
                    var breakdown = await desk.WithAsync((FigureBook book) =>
                        book.BreakdownAsync(kind, rows, columns, new FigureScope(Year: 2021), desk.Bureau.Id, desk.Today, ct));
                    Assert.Equal(all[kind], breakdown.Total);
                    Assert.Equal(all[kind].Part, breakdown.Rows.Sum(r => breakdown.OfRow(r).Part));
                    Assert.Equal(breakdown.Cells.Count, breakdown.Rows
                        .Sum(r => columns is null ? 1 : breakdown.Columns.Count(c => breakdown.Cell(r, c).Whole > 0)));
                }

                var byRow = await desk.WithAsync((FigureBook book) =>
                    book.BreakdownAsync(kind, rows, null, new FigureScope(Year: 2021), desk.Bureau.Id, desk.Today, ct));
                foreach (var row in byRow.Rows)
                {
                    Assert.Equal(byRow.OfRow(row), await desk.WithAsync(
                        (FigureBook book) => book.OneAsync(kind, byRow.ScopeOf(row, null), desk.Bureau.Id, desk.Today, ct)));
                }
            }

            foreach (var part in Enum.GetValues<FigurePart>())
            {
                var lines = await desk.WithAsync(
                    (FigureBook book) => book.RowsAsync(kind, part, new FigureScope(Year: 2021), desk.Bureau.Id, desk.Today, ct));
                Assert.Equal(part == FigurePart.Part ? all[kind].Part : all[kind].Whole, lines.Count);
            }
        }
    }

    [Fact]
    public async Task Fourteen_cases_closed_before_August_all_satisfied()
    {
        const string Theme = "全部满意";
        for (var i = 0; i < 14; i++)
        {
            var id = await desk.SentAsync(
                await desk.ReceiveAsync(kind: i < 7 ? ProposalKind.DeputySuggestion : ProposalKind.CppccProposal, themes: Theme));
            await desk.RateAsync(id, FeedbackRating.Satisfied);
        }

        foreach (var kind in Enum.GetValues<ProposalKind>())
        {
            var table = await TableAsync(new FigureScope(Theme: Theme, Kind: kind));
            Assert.Equal("7", table[FigureKind.Received].Text);
            Assert.Equal("7", table[FigureKind.Closed].Text);
            Assert.Equal("7/7，100%", table[FigureKind.Answered].Text);
            Assert.Equal("7/7，100%", table[FigureKind.Satisfied].Text);
        }

        Assert.All(
            await desk.WithAsync((FigureBook book) => book.RowsAsync(FigureKind.Closed, FigurePart.Part, new FigureScope(Theme: Theme),
                desk.Bureau.Id, desk.Today, TestContext.Current.CancellationToken)),
            line => Assert.True(line.AnsweredOn <= new DateOnly(2021, 7, 31)));
    }

    [Fact]
    public async Task One_suggestion_and_four_proposals_with_five_items_carried_out()
    {
        const string Theme = "五条落实";
        foreach (var (kind, role) in ((ProposalKind, HandlingRole)[])
            [
                (ProposalKind.DeputySuggestion, HandlingRole.Lead), (ProposalKind.CppccProposal, HandlingRole.Lead),
                (ProposalKind.CppccProposal, HandlingRole.Lead),
                (ProposalKind.CppccProposal, HandlingRole.Split), (ProposalKind.CppccProposal, HandlingRole.Assist),
            ])
        {
            var id = await desk.SentAsync(await desk.ReceiveAsync(kind: kind, role: role, items: 1, themes: Theme));
            await desk.ChangeAsync(id, "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, true, actor.Today, "已经落实", actor));
        }

        var proposals = await TableAsync(new FigureScope(Theme: Theme, Kind: ProposalKind.CppccProposal));
        Assert.Equal("1", (await TableAsync(new FigureScope(Theme: Theme, Kind: ProposalKind.DeputySuggestion)))[FigureKind.Received].Text);
        Assert.Equal("4", proposals[FigureKind.Received].Text);
        Assert.Equal(3, proposals[FigureKind.Lead].Part + proposals[FigureKind.Split].Part);
        Assert.Equal("1", proposals[FigureKind.Assist].Text);
        Assert.Equal("5/5，100%", (await TableAsync(new FigureScope(Theme: Theme)))[FigureKind.Implemented].Text);
    }

    [Fact]
    public async Task An_item_is_marked_only_once_it_is_answered_and_not_done_needs_a_reason()
    {
        var id = await desk.InHandlingAsync();
        var early = await Assert.ThrowsAsync<RuleViolationException>(
            () => desk.ChangeAsync(id, "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, true, actor.Today, null, actor)));
        Assert.Equal("condition-not-met", early.Code);

        var sent = await desk.SentAsync();
        var bare = await Assert.ThrowsAsync<RuleViolationException>(
            () => desk.ChangeAsync(sent, "handler1", (p, actor) => p.MarkImplementation(p.Items[0].Id, false, actor.Today, " ", actor)));
        Assert.Equal("Note", bare.Field);
    }

    [Fact]
    public async Task The_handler_marks_an_item_on_the_case_page_and_a_stranger_may_not()
    {
        var id = await desk.SentAsync();
        var handler = await desk.SignInAsync("handler1");
        Assert.Contains("登记意见建议落实", (await handler.GetAsync($"/proposals/{id}")).Text, StringComparison.Ordinal);
        var item = (await desk.ReloadAsync(id)).Items.MinBy(i => i.Order)!;
        var form = await handler.GetAsync($"/proposals/{id}/implementation");

        var refused = await form.SubmitAsync(("ItemId", item.Id), ("IsImplemented", "false"), ("MarkedOn", desk.Today), ("Note", ""));
        Assert.Contains("请写明原因", refused.Error("Note"), StringComparison.Ordinal);
        var page = await refused.SubmitAsync(("IsImplemented", "true"), ("Note", "已经上线"));

        Assert.Contains("已落实1条", page.Notice, StringComparison.Ordinal);
        Assert.Contains("已落实（3月8日）", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "已经上线", (await (await desk.SignInAsync("observer")).GetAsync($"/proposals/{id}?tab=original")).Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden, (await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}/implementation")).Status);
    }

    private Task<FigureTable> TableAsync(FigureScope scope) =>
        desk.WithAsync((FigureBook book) => book.RunAsync(scope, desk.Bureau.Id, desk.Today, TestContext.Current.CancellationToken));
}

public sealed class FigureTestsOnSqlite(SqliteDesk desk) : FigureTests(desk), IClassFixture<SqliteDesk>;

public sealed class FigureTestsOnPostgreSql(PostgreSqlDesk desk) : FigureTests(desk), IClassFixture<PostgreSqlDesk>;
