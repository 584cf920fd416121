using Microsoft.Playwright;
using Npgsql;
using ProposalDesk.Browser.Tests.TestBed;

namespace ProposalDesk.Browser.Tests.Journeys;

/// <summary>The process is killed in the middle of a day's reminders and started again: everybody got each reminder once.</summary>
public sealed class CutOffRunTests(CutOffDesk desk) : IClassFixture<CutOffDesk>
{
    private const string Rungs = """select count(*) from "DeadlineReminders" where "On" = date '2021-03-23'""";
    private const string Stuck =
        "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'Outbox' and not l.granted";
    private const string Finished =
        """select count(*) from "DailyWorkRecords" where "Day" = date '2021-03-23' and "FinishedAt" is not null""";
    private const string Waiting = """select count(*) from "Outbox" where "State" = 'Waiting' and "RecipientUserId" is not null""";

    [Fact]
    public async Task A_killed_run_is_finished_after_the_start_and_says_nothing_twice()
    {
        await using var course = new Course(desk, "21");
        await course.ReceiveAsync("关于公共厕所地图的建议");
        await course.AssignAsync("数据资源科");
        await course.AcceptAsync("head1");
        foreach (var account in (string[])["handler1", "head1"])
        {
            var person = await course.AsAsync(account);
            await person.GoAsync("/account/notifications");
            await person.Page.Locator("[name='Form.Email']").FillAsync($"{account}@qinghe.test");
            await person.PressAsync("保存");
        }

        var admin = await course.AsAsync("admin");
        await GoToAsync(admin, "2021-03-22");
        await using var beside = await desk.ConnectAsync();
        await UntilAsync(beside, Waiting, count => count == 0);

        // On the working day after the first contact was due: its rung is written, but nobody can be told before the kill.
        await using (var hold = await beside.BeginTransactionAsync())
        {
            await RunAsync(beside, """lock table "Outbox" in share mode""");
            await admin.GoAsync("/demonstration");
            var pressed = admin.PressAsync("1天");
            await using var watching = await desk.ConnectAsync();
            await UntilAsync(watching, Rungs, count => count > 0);
            await UntilAsync(watching, Stuck, count => count > 0);
            desk.Kill();
            await hold.RollbackAsync();
            await pressed;
        }

        await desk.StartAsync();
        await UntilAsync(beside, Finished, count => count == 1);
        await UntilAsync(beside, Waiting, count => count == 0);

        foreach (var account in (string[])["handler1", "head1"])
        {
            var person = await course.AsAsync(account);
            await person.GoAsync("/messages");
            await Assertions.Expect(person.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "首次联系时限3月22日已过1个工作日，第1次催办" }))
                .ToHaveCountAsync(1);
            Assert.Single(desk.Mail.To($"{account}@qinghe.test"), m => m.TextBody!.Contains("第1次催办", StringComparison.Ordinal));
        }

        // The day is done: looking at it again, also from a process that was started anew, adds nothing.
        desk.Kill();
        await desk.StartAsync();
        await UntilAsync(beside, Waiting, count => count == 0);
        Assert.Equal(2, desk.Mail.Mails.Count(m => m.TextBody!.Contains("第1次催办", StringComparison.Ordinal)));
    }

    private static async Task GoToAsync(Visitor admin, string day)
    {
        await admin.GoAsync("/demonstration");
        await admin.WriteAsync("调到哪一天", day);
        await admin.PressAsync("调到这一天");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync(new() { Timeout = Waits.Work });
    }

    private static Task UntilAsync(NpgsqlConnection connection, string question, Predicate<long> isSo) =>
        Patience.UntilAsync(question, async () => isSo(await AskAsync(connection, question)));

    private static async Task<long> AskAsync(NpgsqlConnection connection, string question)
    {
        await using var command = new NpgsqlCommand(question, connection);

        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
