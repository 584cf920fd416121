using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Web.Features.Users;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Administration;

/// <summary>Whoever leaves hands everything over in one act: to one person, or case by case (domain.md §1).</summary>
public abstract class HandOverTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : HandOverTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : HandOverTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Cases_go_to_one_successor_but_for_those_that_are_given_to_others()
    {
        var (first, second) = await HandlingAsync("leaver1", "301", "302");

        var page = await LeaveAsync("leaver1", "colleague1", (second, "head1"));

        Assert.Contains("已经停用", page.Notice, StringComparison.Ordinal);
        Assert.Equal(["何平", "钱立"], await HandlersAsync(first, second));
        foreach (var (id, to) in new[] { (first, "何平"), (second, "钱立") })
        {
            var lines = await desk.WithDbAsync(db =>
                db.ProposalEvents.Where(e => e.ProposalId == id && e.Step == ProposalStep.HandOver).ToListAsync());
            Assert.Contains(to, Assert.Single(lines).Text, StringComparison.Ordinal);
        }

        var log = (await (await desk.SignInAsync("admin")).GetAsync("/administration/log")).Text;
        Assert.Contains("由何平接替：第301号提案的承办人；由钱立接替：第302号提案的承办人。", log, StringComparison.Ordinal);
        foreach (var (to, what) in new[] { ("colleague1", "第301号提案的承办人"), ("head1", "第302号提案的承办人") })
        {
            var told = await desk.WithDbAsync(db => db.Outbox.Where(m => m.RecipientUserId == desk.UserId(to)
                && m.Key.StartsWith("hand-over:")).Select(m => m.Text).ToListAsync());
            Assert.EndsWith($"停用，1项由您接替：{what}。", Assert.Single(told), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_case_may_have_a_successor_of_its_own()
    {
        var (first, second) = await HandlingAsync("leaver2", "303", "304");

        var page = await (await desk.SignInAsync("admin")).GetAsync($"/administration/users/{desk.UserId("leaver2")}");
        await page.PressAsync(
            "停用账号", ("Instead[0].SuccessorId", desk.UserId("head1")), ("Instead[1].SuccessorId", desk.UserId("colleague1")));

        Assert.Equal(["钱立", "何平"], await HandlersAsync(first, second));
    }

    [Fact]
    public async Task Somebody_who_cannot_take_a_case_is_refused_beside_it_and_nothing_moves()
    {
        var (first, second) = await HandlingAsync("leaver3", "305", "306");

        var page = await LeaveAsync("leaver3", "colleague1", (second, "handler2"));

        Assert.Contains("李静不能接替：第306号提案的承办人", page.Error("Instead[0].SuccessorId"), StringComparison.Ordinal);
        Assert.Equal($"{desk.UserId("colleague1")}", page.Value("SuccessorId"));
        Assert.Equal(["离岗", "离岗"], await HandlersAsync(first, second));

        page = await LeaveAsync("leaver3", null, (first, "colleague1"));

        Assert.Contains("第306号提案的承办人", page.Error("SuccessorId"), StringComparison.Ordinal);
        Assert.DoesNotContain("第305号", page.Error("SuccessorId"), StringComparison.Ordinal);
        Assert.Equal(["离岗", "离岗"], await HandlersAsync(first, second));
    }

    [Fact]
    public async Task More_cases_than_can_be_named_at_once_and_nobody_for_all_are_handed_over_in_parts_first()
    {
        var leaver = await desk.AddPersonAsync("laden", "满手", desk.IndustrySection, DeskRole.Handler);
        for (var i = 0; i <= UserPageQuery.MostCases; i++)
        {
            var id = await desk.ReceiveAsync($"{4000 + i}");
            var section = i == 0 ? desk.DataSection.Id : desk.IndustrySection.Id;
            await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == id).ExecuteUpdateAsync(
                s => s.SetProperty(p => p.HandlerId, leaver.UserId).SetProperty(p => p.LeadSectionId, section)));
        }

        var address = $"/administration/users/{leaver.UserId}";
        var page = await (await desk.SignInAsync("admin")).GetAsync(address);
        Assert.Contains("手上有201件，没有一位同事能全部接替", page.Text, StringComparison.Ordinal);
        Assert.Contains("请先移交一部分", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("停用账号"));

        await desk.WithDbAsync(db => db.Proposals.Where(p => p.HandlerId == leaver.UserId && p.LeadSectionId == desk.DataSection.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.HandlerId, desk.UserId("handler1"))));
        Assert.True((await (await desk.SignInAsync("admin")).GetAsync(address)).HasButton("停用账号"));
    }

    // A choice that the page does not offer is posted as a forged form would.
    private async Task<Page> LeaveAsync(string userName, string? usual, params (long ProposalId, string To)[] instead)
    {
        var admin = await desk.SignInAsync("admin");
        var address = $"/administration/users/{desk.UserId(userName)}";
        var seen = await admin.GetAsync(address);

        return await admin.ForgeAsync(seen, $"{address}/deactivate", [
            ("SuccessorId", usual is null ? "" : $"{desk.UserId(usual)}"),
            .. instead.SelectMany((one, i) => new[]
            {
                ($"Instead[{i}].ProposalId", $"{one.ProposalId}"), ($"Instead[{i}].SuccessorId", $"{desk.UserId(one.To)}"),
            }),
        ]);
    }

    private async Task<(long, long)> HandlingAsync(string userName, string first, string second)
    {
        var leaver = await desk.AddPersonAsync(userName, "离岗", desk.DataSection, DeskRole.Handler);

        // Far beyond the rows of any list.
        var one = await HandledAsync(first);
        await desk.NextCaseAsync(one + 5000);

        return (one, await HandledAsync(second));

        async Task<long> HandledAsync(string number)
        {
            var id = await desk.AssignedAsync(await desk.ReceiveAsync(number));
            await desk.ChangeAsync(id, "head1", (p, head) => p.Accept(leaver, head));

            return id;
        }
    }

    private async Task<string?[]> HandlersAsync(params long[] ids) =>
        [.. (await Task.WhenAll(ids.Select(desk.ReloadAsync))).Select(p => p.HandlerName)];
}
