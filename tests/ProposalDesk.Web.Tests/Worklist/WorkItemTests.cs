using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.DailyWork;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Worklist;

/// <summary>What waits for whom is a row, written with whatever changed it, and kept when it is done.</summary>
public abstract class WorkItemTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : WorkItemTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : WorkItemTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task What_is_done_stays_with_when_and_by_whom()
    {
        var id = await desk.AssignedAsync();
        var waiting = Assert.Single(await RowsAsync(id), w => w.OpenKey is not null);
        Assert.Equal((ProposalStep.Accept, $"head:{desk.DataSection.Id}", "签收"), (waiting.Step, waiting.Holder, waiting.Action));
        Assert.StartsWith("待签收：签收时限", waiting.Asked, StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromHours(3));

        await desk.ChangeAsync(id, "head1", (p, head) => p.Accept(desk.Person("handler1"), head));

        var rows = await RowsAsync(id);
        var done = Assert.Single(rows, w => w.Step == ProposalStep.Accept);
        Assert.Equal((null, "钱立", desk.As("head1").Now), (done.OpenKey, done.EndedBy, done.EndedAt!.Value));
        Assert.Equal(waiting.Since, done.Since);
        Assert.Equal([$"user:{desk.UserId("handler1")}"], rows.Where(w => w.OpenKey is not null).Select(w => w.Holder));
    }

    [Fact]
    public async Task What_became_of_each_item_is_asked_of_the_handler_once_it_is_answered_and_until_it_is_said()
    {
        var id = await desk.InHandlingAsync();
        Assert.DoesNotContain(await RowsAsync(id), w => w.Step == ProposalStep.MarkImplementation);
        id = await desk.SentAsync();
        var asked = Assert.Single(await RowsAsync(id), w => w.Step == ProposalStep.MarkImplementation);
        Assert.Equal(
            ($"user:{desk.UserId("handler1")}", "2条意见建议已答复，待登记落实与否", desk.Today.AddMonths(3)), (asked.Holder, asked.Asked, asked.DueOn));
        Assert.Contains("待登记落实与否", (await (await desk.SignInAsync("handler1")).GetAsync("/")).Text, StringComparison.Ordinal);

        foreach (var item in (await desk.ReloadAsync(id)).Items)
        {
            await desk.ChangeAsync(id, "handler1", (p, actor) => p.MarkImplementation(item.Id, true, actor.Today, null, actor));
        }

        Assert.Null(Assert.Single(await RowsAsync(id), w => w.Step == ProposalStep.MarkImplementation).OpenKey);
    }

    [Fact]
    public async Task A_row_that_did_not_change_is_left_alone()
    {
        var id = await desk.InHandlingAsync();
        await desk.ConsultedAsync(id);
        var before = Assert.Single(await RowsAsync(id), w => w.OpenKey is not null);
        desk.Clock.Advance(TimeSpan.FromHours(1));

        await desk.ChangeAsync(id, "clerk", (p, clerk) =>
            p.RecordContact(new(Core.Consultations.ContactPhase.During, Core.Consultations.ContactMode.Telephone, clerk.Today, null, [1],
                null, "周敏", "补充了情况", null), clerk));

        var after = Assert.Single(await RowsAsync(id), w => w.OpenKey is not null);
        Assert.Equal((before.Id, before.Since), (after.Id, after.Since));
    }

    [Fact]
    public async Task A_row_lost_or_made_up_by_a_hand_in_the_database_is_put_right_by_the_days_check()
    {
        var (lost, moved) = (await desk.InHandlingAsync(), await desk.AssignedAsync());
        await desk.WithDbAsync(async db =>
        {
            await db.WorkItems.Where(w => w.ProposalId == lost).ExecuteDeleteAsync();
            await db.WorkItems.Where(w => w.ProposalId == moved && w.OpenKey != null)
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.Holder, "user:999999"));
        });

        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.WithAsync((CarryOutDailyWork run) => run.ExecuteAsync(CancellationToken.None));

        await new WhatWaits(desk).CheckRowsAsync([lost, moved], "after the day's check");
        Assert.NotNull((await (await desk.SignInAsync("handler1")).GetAsync("/")).Find($"main a.btn[href='/proposals/{lost}/contacts']"));
        Assert.NotNull((await (await desk.SignInAsync("head1")).GetAsync("/")).Find($"main a.btn[href='/proposals/{moved}/acceptance']"));
    }

    [Fact]
    public async Task More_than_fit_are_neither_shown_nor_counted_and_the_most_urgent_come_first()
    {
        for (var i = 0; i < 33; i++)
        {
            await desk.ReceiveAsync();
        }

        var home = await (await desk.SignInAsync("clerk")).GetAsync("/");

        Assert.Contains("等您办理的事项较多，最急的在前", home.Text, StringComparison.Ordinal);
        Assert.Contains("还有事项没有列出", home.Text, StringComparison.Ordinal);
        Assert.Equal(30, home.FindAll("ul.todo > li").Count);
    }

    private Task<List<WorkItem>> RowsAsync(long id) =>
        desk.WithDbAsync(db => db.WorkItems.AsNoTracking().Where(w => w.ProposalId == id).OrderBy(w => w.Id).ToListAsync());
}
