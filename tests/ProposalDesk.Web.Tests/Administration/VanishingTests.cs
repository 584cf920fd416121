using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Reports;
using ProposalDesk.Web.Tests.Reports;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Administration;

/// <summary>
/// People and sections go while cases run: a successor is asked for, and nothing waits for somebody who is not there
/// (domain.md §1).
/// </summary>
[TakesLong(seconds: 15)]
public abstract class VanishingTests(DeskFixture desk)
{
    [Fact]
    public async Task One_after_the_other_goes_and_everything_stays_in_somebodys_hands()
    {
        var states = await desk.EveryStateAsync();
        var waits = new WhatWaits(desk);
        await ReportInReviewAsync();
        await waits.CheckAsync(states, "at first");

        var refused = await DeactivateAsync("handler1");
        Assert.Contains("还有事项没有移交", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("请选择接替人", refused.Alert, StringComparison.Ordinal);
        refused = await DeactivateAsync("handler1", "colleague1", "handler2");
        Assert.Contains("李静不能接替", refused.Alert, StringComparison.Ordinal);
        Assert.True(await IsActiveAsync("handler1"));
        await DeactivateAsync("handler1", "colleague1");
        await waits.CheckAsync(states, "without the handler");
        Assert.Equal("承办人何平", (await desk.ReloadAsync(states["办理中"])).HolderText);
        Assert.Contains(await EventsAsync(states["办理中"]), e => e.StartsWith("承办人由王宁改为何平", StringComparison.Ordinal));

        await MoveAsync("head1", desk.IndustrySection.Id, null);
        Assert.Equal(desk.DataSection.Id, await SectionOfAsync("head1"));
        await MoveAsync("head1", desk.IndustrySection.Id, "colleague1");
        Assert.Equal(desk.IndustrySection.Id, await SectionOfAsync("head1"));
        await waits.CheckAsync(states, "without the head");

        await SuperviseAsync(desk.DataSection.Id, "deputy1");
        await SuperviseAsync(desk.DataSection.Id, "deputy2");
        Assert.Equal(desk.UserId("deputy2"), (await desk.ReloadAsync(states["待签收"])).SupervisingDeputyId);
        await waits.CheckAsync(states, "supervised by another");

        await desk.WithDbAsync(db => db.Proposals.Where(p => p.Id == states["待签发"])
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.SupervisingDeputyId, desk.UserId("deputy1"))));
        refused = await DeactivateAsync("deputy1");
        Assert.Contains("请选择接替人", refused.Alert, StringComparison.Ordinal);
        await DeactivateAsync("deputy1", "deputy2");
        Assert.False(await IsActiveAsync("deputy1"));
        await waits.CheckAsync(states, "without the deputy");

        await CloseSectionAsync(desk.DataSection.Id, desk.IndustrySection.Id);
        await waits.CheckAsync(states, "without the section");
        Assert.Equal("产业发展科", (await desk.ReloadAsync(states["待签收"])).LeadSectionName);
    }

    // One report waits for the first deputy, another is being written.
    private async Task ReportInReviewAsync()
    {
        var clerk = await desk.SignInAsync("clerk");
        await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.Summary.Label()}");
        var draft = await (await clerk.GetAsync("/reports")).PressAsync($"生成草稿：{ReportKind.MidYear.Label()}");
        var handedIn = await (await clerk.SettleAsync(draft.Path)).PressAsync("提交审核", ("DeputyId", desk.UserId("deputy1")));
        Assert.Contains("现在由分管领导吴刚办理", handedIn.Notice, StringComparison.Ordinal);
    }

    private async Task<Page> DeactivateAsync(string userName, string? successor = null, string? forged = null)
    {
        var admin = await desk.SignInAsync("admin");
        var page = await admin.GetAsync($"/administration/users/{desk.UserId(userName)}");
        if (forged is not null)
        {
            return await admin.ForgeAsync(
                page, $"/administration/users/{desk.UserId(userName)}/deactivate", ("SuccessorId", $"{desk.UserId(forged)}"));
        }

        return successor is null ? await page.PressAsync("停用账号") : await page.PressAsync("停用账号", ("SuccessorId", desk.UserId(successor)));
    }

    private async Task MoveAsync(string userName, long sectionId, string? successor)
    {
        var page = await (await desk.SignInAsync("admin")).GetAsync($"/administration/users/{desk.UserId(userName)}");
        await page.SubmitAsync(successor is null
            ? [("Form.SectionId", sectionId)]
            : [("Form.SectionId", sectionId), ("Form.SuccessorId", desk.UserId(successor))]);
    }

    private async Task SuperviseAsync(long sectionId, string deputy) =>
        await (await (await desk.SignInAsync("admin")).GetAsync($"/administration/sections/{sectionId}"))
            .SubmitAsync(("Form.SupervisingDeputyId", desk.UserId(deputy)));

    private async Task CloseSectionAsync(long sectionId, long successor)
    {
        var page = await (await desk.SignInAsync("admin")).GetAsync($"/administration/sections/{sectionId}");
        Assert.Contains("还有人员", (await page.PressAsync("停用科室")).Alert, StringComparison.Ordinal);
        Assert.Contains("已经停用", (await page.PressAsync("停用科室", ("SuccessorId", successor))).Notice, StringComparison.Ordinal);
    }

    private Task<bool> IsActiveAsync(string userName) =>
        desk.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.IsActive).SingleAsync());

    private Task<long?> SectionOfAsync(string userName) =>
        desk.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.SectionId).SingleAsync());

    private Task<List<string>> EventsAsync(long id) =>
        desk.WithDbAsync(db => db.ProposalEvents.Where(e => e.ProposalId == id).Select(e => e.Text).ToListAsync());
}

public sealed class VanishingTestsOnSqlite(SqliteDesk desk) : VanishingTests(desk), IClassFixture<SqliteDesk>;

public sealed class VanishingTestsOnPostgreSql(PostgreSqlDesk desk) : VanishingTests(desk), IClassFixture<PostgreSqlDesk>;
