using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Assignment;

/// <summary>改由另一科室承办: one case, some, all of a section (domain.md §1).</summary>
public abstract class MovingTests(DeskFixture desk)
{
    [Fact]
    public async Task Ticked_cases_go_to_another_section_in_one_act_with_all_they_have()
    {
        var drafted = await desk.UnderReviewAsync(await desk.InHandlingAsync(await desk.ReceiveAsync("811")));
        var sent = await desk.SentAsync(
            await desk.ReceiveAsync("812"), "B", new ReplyContent.CommitmentEntry("建成平台", desk.Today.AddDays(60), false, false));
        var received = await desk.ReceiveAsync("813");
        var clerk = await desk.SignInAsync("clerk");

        var page = await clerk.GetAsync($"/moving?ids={drafted}&ids={sent}&ids={received}");
        Assert.Equal(["改由哪个科室承办", "原因"], page.FindAll("main form.panel label"));
        Assert.Contains("将改过去的2件", page.Text, StringComparison.Ordinal);
        Assert.Contains("还没有分派", page.Text, StringComparison.Ordinal);
        page = await page.SubmitAsync(("SectionId", desk.IndustrySection.Id), ("Reason", ""));
        Assert.Contains("请写明为什么", page.Error("Reason"), StringComparison.Ordinal);
        Assert.Equal(desk.DataSection.Id, (await desk.ReloadAsync(drafted)).LeadSectionId);
        page = await page.SubmitAsync(("SectionId", desk.IndustrySection.Id), ("Reason", "职能调整"));

        Assert.Contains($"已把2件改由{desk.IndustrySection.Name}承办", page.Notice, StringComparison.Ordinal);
        foreach (var id in new[] { drafted, sent })
        {
            var moved = await desk.ReloadAsync(id);
            Assert.Equal((desk.IndustrySection.Id, desk.UserId("head2")), (moved.LeadSectionId, moved.HandlerId));
            var line = await desk.WithDbAsync(db => db.ProposalEvents.SingleAsync(e =>
                e.ProposalId == id && e.Step == ProposalStep.MoveToSection));
            Assert.Contains($"承办科室由{desk.DataSection.Name}改为{desk.IndustrySection.Name}", line.Text, StringComparison.Ordinal);
            Assert.Equal("职能调整", line.Reason);
        }

        // What was under review goes on with the head of the new section, who drafts nothing of it; promises go along.
        var waits = await desk.WithDbAsync(db => db.WorkItems.Where(w => w.ProposalId == sent && w.OpenKey != null).ToListAsync());
        Assert.All(waits.Where(w => w.Step == ProposalStep.SettleCommitment), w => Assert.Contains(
            desk.UserId("head2").ToString(System.Globalization.CultureInfo.InvariantCulture), w.Holder, StringComparison.Ordinal));
        Assert.Contains($"把2件改由{desk.IndustrySection.Name}承办：第811号提案、第812号提案",
            (await (await desk.SignInAsync("head2")).GetAsync("/messages")).Text, StringComparison.Ordinal);
        Assert.Contains("把2件改由", (await (await desk.SignInAsync("head1")).GetAsync("/messages")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.SignInAsync("handler1")).GetAsync($"/proposals/{drafted}")).Status);
    }

    [Fact]
    public async Task A_section_without_a_head_gets_nothing_and_nothing_changes()
    {
        var section = await desk.WithDbAsync(async db =>
        {
            var empty = new Section { BureauId = desk.Bureau.Id, Name = "无人科", Order = 90 };
            db.Sections.Add(empty);
            await db.SaveChangesAsync();

            return empty;
        });
        var (first, second) = (
            await desk.InHandlingAsync(await desk.ReceiveAsync("821")), await desk.InHandlingAsync(await desk.ReceiveAsync("822")));
        var clerk = await desk.SignInAsync("clerk");

        var page = await (await clerk.GetAsync($"/moving?ids={first}&ids={second}"))
            .SubmitAsync(("SectionId", section.Id), ("Reason", "职能调整"));

        Assert.Contains("无人科还没有负责人", page.Error("SectionId"), StringComparison.Ordinal);
        Assert.Contains("将改过去的2件", page.Text, StringComparison.Ordinal);
        Assert.Equal("职能调整", page.Value("Reason"));
        Assert.Equal(desk.DataSection.Id, (await desk.ReloadAsync(first)).LeadSectionId);
    }

    [Fact]
    public async Task Only_the_clerk_moves_cases_and_the_list_and_the_case_lead_there()
    {
        var id = await desk.InHandlingAsync(await desk.ReceiveAsync("831"));
        foreach (var person in new[] { "head1", "handler1", "deputy1", "observer" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(person)).GetAsync($"/moving?ids={id}")).Status);
        }

        var clerk = await desk.SignInAsync("clerk");
        Assert.NotNull((await clerk.GetAsync("/proposals")).Find("button[formaction='/moving']"));
        Assert.NotNull((await clerk.GetAsync($"/proposals/{id}")).Find($"a[href='/proposals/{id}/moving']"));
        Assert.Contains("将改过去的1件", (await clerk.GetAsync($"/proposals/{id}/moving")).Text, StringComparison.Ordinal);
    }
}

public sealed class MovingTestsOnSqlite(SqliteDesk desk) : MovingTests(desk), IClassFixture<SqliteDesk>;

public sealed class MovingTestsOnPostgreSql(PostgreSqlDesk desk) : MovingTests(desk), IClassFixture<PostgreSqlDesk>;
