using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Records;

/// <summary>安全日志: what stands in it, who reads it, and that looking at personal data leaves a line.</summary>
public abstract class SecurityLogTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : SecurityLogTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : SecurityLogTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task Signing_in_failing_and_signing_out_stand_in_it_with_where_they_came_from()
    {
        await desk.AddPersonAsync("comes", "来客", desk.DataSection, DeskRole.Handler);
        await desk.Anonymous().TrySignInAsync("comes", "wrong-password");
        var browser = await desk.SignInByFormAsync("comes");
        await (await browser.GetAsync("/account/stand-ins")).PressAsync("退出登录");

        var lines = await OfAsync(desk.UserId("comes"));

        Assert.Equal([SecurityEventKind.SignInFailed, SecurityEventKind.SignIn, SecurityEventKind.SignOut], lines.Select(l => l.Kind));
        Assert.All(lines, l => Assert.Equal("来客", l.Name));
        Assert.All(lines, l => Assert.NotEmpty(l.Device));
        Assert.All(lines, l => Assert.Equal(lines[0].Address, l.Address));
    }

    [Fact]
    public async Task An_address_by_which_a_calendar_is_read_stands_in_it()
    {
        await desk.AddPersonAsync("reads", "王日历", desk.DataSection, DeskRole.Handler);
        var browser = await desk.SignInAsync("reads");
        var before = (await OfAsync(desk.UserId("reads"))).Count;
        var page = await (await browser.GetAsync("/account/calendar")).PressAsync("生成订阅地址");
        page = await page.PressAsync("换一个地址");
        await page.PressAsync("停用订阅");

        Assert.Equal(
            ["生成了日历订阅地址。", "换了日历订阅地址。", "停用了日历订阅。"], (await OfAsync(desk.UserId("reads"))).Skip(before).Select(l => l.Text));
    }

    [Fact]
    public async Task What_was_typed_as_a_name_that_nobody_has_is_not_kept()
    {
        await desk.Anonymous().TrySignInAsync("my-secret-by-mistake", "x");

        var lines = await desk.WithDbAsync(db => db.SecurityEvents.Where(e => e.UserId == 0).ToListAsync());

        Assert.Contains(lines, l => l is { Kind: SecurityEventKind.SignInFailed, Name: "没有这个用户名" });
        Assert.DoesNotContain(lines, l => $"{l.Name}{l.Text}{l.About}".Contains("my-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_phone_is_shown_when_it_is_asked_for_and_that_stands_on_record()
    {
        var id = await desk.AssignedAsync();
        await desk.WithDbAsync(async db =>
        {
            db.Entry(await db.Proposals.SingleAsync(p => p.Id == id)).Property(p => p.ContactPhone).CurrentValue = "0900-7654321";
            await db.SaveChangesAsync();
        });
        var clerk = await desk.SignInAsync("clerk");
        var before = (await OfAsync(desk.UserId("clerk"))).Count;

        var page = await clerk.GetAsync($"/proposals/{id}");
        Assert.DoesNotContain("0900-7654321", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await OfAsync(desk.UserId("clerk"))).Count);

        Assert.Contains("0900-7654321", (await page.FollowAsync("查看电话和地址")).Text, StringComparison.Ordinal);
        var line = (await OfAsync(desk.UserId("clerk")))[^1];
        Assert.Equal(SecurityEventKind.PersonalData, line.Kind);
        Assert.Equal(await desk.WithDbAsync(async db => (await db.Proposals.SingleAsync(p => p.Id == id)).NumberInWords), line.About);

        var deputy = await desk.SignInAsync("deputy1");
        Assert.DoesNotContain("0900-7654321", (await deputy.GetAsync($"/proposals/{id}?reach=true")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await OfAsync(desk.UserId("deputy1")), l => l.Kind == SecurityEventKind.PersonalData);
    }

    [Fact]
    public async Task A_look_that_only_standing_in_for_somebody_allows_says_for_whom()
    {
        await desk.AddPersonAsync("helper", "帮手", desk.IndustrySection, DeskRole.Handler);
        await desk.AddPersonAsync("own-clerk", "另一位收文", null, DeskRole.Clerk);
        await desk.WithDbAsync(async db =>
        {
            foreach (var by in (string[])["helper", "own-clerk"])
            {
                db.StandIns.Add(StandIn.Name(desk.UserId("clerk"), desk.UserId(by), desk.Today, desk.Today, desk.As("clerk")));
            }

            await db.SaveChangesAsync();
        });
        var id = await desk.AssignedAsync();
        await desk.WithDbAsync(async db =>
        {
            db.Entry(await db.Proposals.SingleAsync(p => p.Id == id)).Property(p => p.ContactPhone).CurrentValue = "0900-7654321";
            await db.SaveChangesAsync();
        });
        var content = "%PDF-1.4"u8.ToArray();
        var scan = new StoredFile
        {
            Sha256 = await desk.WithAsync((FileStore store) => store.PutAsync(content, default)),
            Name = "扫描件.pdf",
            ContentType = "application/pdf",
            Size = content.Length,
            StoredAt = desk.As("clerk").Now,
            ProposalId = id,
            Purpose = FilePurpose.FeedbackScan,
        };
        await desk.WithDbAsync(async db =>
        {
            db.Files.Add(scan);
            await db.SaveChangesAsync();
        });
        string[] looks =
            [$"/proposals/{id}?reach=true", $"/proposals/{id}/registration", $"/files/{scan.PublicId}", "/proposals/export.xlsx"];

        foreach (var (who, forWhom) in new[] { ("helper", "代周敏"), ("own-clerk", "") })
        {
            var browser = await desk.SignInAsync(who);
            foreach (var look in looks)
            {
                Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(look)).Status);
            }

            var lines = (await OfAsync(desk.UserId(who)))
                .Where(l => l.Kind is SecurityEventKind.PersonalData or SecurityEventKind.Export).Select(l => l.Text);
            Assert.Equal(
                [
                    $"{forWhom}查看了联系电话、地址和导入原文。", $"{forWhom}更正登记时看到了联系电话和地址。",
                    $"{forWhom}打开了征询意见表扫描件。", $"{forWhom}导出了“提案列表”表格。",
                ],
                lines);
        }
    }

    [Fact]
    public async Task An_export_and_a_change_of_roles_stand_in_it()
    {
        var clerk = await desk.SignInAsync("clerk");
        using (var file = await clerk.Client.GetAsync(new Uri("/proposals/export.xlsx", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }

        Assert.Contains(await OfAsync(desk.UserId("clerk")), l => l is { Kind: SecurityEventKind.Export, Text: "导出了“提案列表”表格。" });

        await desk.AddPersonAsync("rises", "升迁", desk.DataSection, DeskRole.Handler);
        var admin = await desk.SignInAsync("admin");
        await (await admin.GetAsync($"/administration/users/{desk.UserId("rises")}")).PressAsync("保存", ("Form.Roles", "SectionHead"));

        var line = (await OfAsync(desk.UserId("admin")))[^1];
        Assert.Equal(SecurityEventKind.Administration, line.Kind);
        Assert.Contains("科室负责人", line.Text, StringComparison.Ordinal);
        Assert.NotEmpty(line.Device);
    }

    [Fact]
    public async Task Auditor_and_director_read_it_themselves_and_nobody_else()
    {
        await desk.AddPersonAsync("auditor", "审计员", null, DeskRole.Auditor);
        foreach (var (who, may) in new[] { ("auditor", true), ("director", true), ("admin", false), ("clerk", false), ("deputy1", false) })
        {
            var browser = await desk.SignInAsync(who);
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.GetAsync("/security-log")).Status);
            Assert.Equal(may, (await browser.GetAsync("/messages")).HasLink("安全日志"));
        }
    }

    [Fact]
    public async Task A_stand_in_of_the_director_does_not_read_it()
    {
        await desk.AddPersonAsync("steps-in", "代班", desk.IndustrySection, DeskRole.SectionHead);
        await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(StandIn.Name(
                desk.UserId("director"), desk.UserId("steps-in"), desk.Today, desk.Today.AddDays(3), desk.As("director")));
            await db.SaveChangesAsync();
        });
        var browser = await desk.SignInAsync("steps-in");

        // In force: what the director sees of cases is seen.
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/progress")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/security-log")).Status);
    }

    [Fact]
    public async Task An_auditor_sees_no_case_begins_at_the_log_and_stands_in_for_nobody()
    {
        var id = await desk.AssignedAsync();
        await desk.AddPersonAsync("auditor2", "审计二", null, DeskRole.Auditor);
        var browser = await desk.SignInAsync("auditor2");

        Assert.Equal("/security-log", (await browser.GetAsync("/")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/proposals/{id}")).Status);
        string[] closedToThem =
        [
            "/proposals", "/commitments", "/overview", "/statistics",
            "/reports", "/administration/users", "/administration/log", "/intake", "/outbox",
        ];
        foreach (var closed in closedToThem)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(closed)).Status);
        }

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() => desk.WithAsync((NameStandIn name) => name.ExecuteAsync(
            new(desk.UserId("director"), desk.UserId("auditor2"), desk.Today, desk.Today), desk.As("director"), CancellationToken.None)));
        Assert.Equal("observer", refusal.Code);
    }

    [Fact]
    public async Task The_page_filters_exports_and_checks()
    {
        var director = await desk.SignInByFormAsync("director");

        var page = await director.GetAsync("/security-log?kind=SignIn&q=" + Uri.EscapeDataString(desk.Person("director").Name));
        Assert.Contains("用密码登录。", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("表格。", page.Text, StringComparison.Ordinal);
        Assert.Contains("没有符合条件的记录", (await director.GetAsync("/security-log?from=2001-01-01&until=2001-01-02")).Text,
            StringComparison.Ordinal);

        using var file = await director.Client.GetAsync(new Uri("/security-log/export.xlsx", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Content.Headers.ContentType?.MediaType);

        Assert.Contains("记录完整", (await page.PressAsync("现在核对记录")).Notice, StringComparison.Ordinal);
    }

    private Task<List<SecurityEvent>> OfAsync(long userId) =>
        desk.WithDbAsync(db => db.SecurityEvents.Where(e => e.UserId == userId).OrderBy(e => e.Id).ToListAsync());
}
