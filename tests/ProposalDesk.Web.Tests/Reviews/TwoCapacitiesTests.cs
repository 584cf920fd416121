using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reviews;

/// <summary>
/// One person in two capacities acts once (domain.md §3.7), with everything each step demands; on a desk of its own, since it
/// changes the people.
/// </summary>
public abstract class TwoCapacitiesTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : TwoCapacitiesTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : TwoCapacitiesTests(desk), IClassFixture<PostgreSqlDesk>;

    [Fact]
    public async Task A_head_who_is_also_the_clerk_acts_once_for_three_steps()
    {
        await desk.AddPersonAsync("both", "方圆", desk.DataSection, DeskRole.SectionHead, DeskRole.Clerk);
        var id = await desk.UnderReviewAsync();

        await (await (await desk.SignInAsync("both")).GetAsync($"/proposals/{id}/review")).PressAsync("同意");

        var steps = (await desk.ReloadAsync(id)).ReplyInReview!.CurrentSteps.ToList();
        Assert.All(steps.Take(3), s => Assert.Equal(("方圆", ReviewVerdict.Agreed), (s.ActedBy, s.Verdict)));
        Assert.Equal(ReviewStepKind.Signature, steps[3].Kind);
    }

    [Fact]
    public async Task Above_a_signature_of_ones_own_stands_nobody_else_though_a_step_before_it_is_taken_for_the_clerk()
    {
        await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(StandIn.Name(desk.UserId("clerk"), desk.UserId("deputy1"), desk.Today, desk.Today, desk.As("clerk")));
            await db.SaveChangesAsync();
        });
        var id = await desk.UnderReviewAsync();
        await desk.ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));

        var page = await (await desk.SignInAsync("deputy1")).GetAsync($"/proposals/{id}/signature");

        Assert.Contains("请您办理：办公室核稿（代周敏）、专班集体评议（代周敏）、签发", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("办理这一步", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signer_who_stands_in_for_the_clerk_signs_only_with_the_minutes_and_each_line_names_the_right_person()
    {
        await desk.WithDbAsync(async db =>
        {
            db.StandIns.Add(StandIn.Name(desk.UserId("clerk"), desk.UserId("head2"), desk.Today, desk.Today, desk.As("clerk")));
            db.StandIns.Add(StandIn.Name(desk.UserId("deputy1"), desk.UserId("head2"), desk.Today, desk.Today, desk.As("deputy1")));
            await db.SaveChangesAsync();
        });
        var id = await desk.UnderReviewAsync();
        await desk.ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));

        var page = await (await desk.SignInAsync("head2")).GetAsync($"/proposals/{id}/signature");
        Assert.Contains("请您办理：办公室核稿（代周敏）、专班集体评议（代周敏）、签发（代吴刚）", page.Text, StringComparison.Ordinal);
        Assert.Contains("您代吴刚办理这一步", page.Text, StringComparison.Ordinal);
        var refused = await page.PressAsync("签发", ("MinutesPresent", "周敏、钱立"));
        Assert.Equal("请写明评议情况。", refused.Error("Minutes"));
        Assert.Equal("周敏、钱立", refused.Value("MinutesPresent"));
        refused = await refused.PressAsync("签发", ("Minutes", "评议通过"), ("MinutesHeldOn", ""));
        Assert.Equal("请填写评议日期。", refused.Error("MinutesHeldOn"));
        Assert.Equal("评议通过", refused.Value("Minutes"));
        Assert.All((await desk.ReloadAsync(id)).ReplyInReview!.CurrentSteps.Skip(1), s => Assert.Equal(ReviewVerdict.Pending, s.Verdict));

        await refused.PressAsync("签发", ("MinutesHeldOn", "2021-03-08"));

        var proposal = await desk.ReloadAsync(id);
        var reply = proposal.SignedReply!;
        Assert.Equal(("孙涛", "吴刚"), (reply.SignedBy, reply.SignedFor));
        Assert.Equal(["周敏", "周敏", "吴刚"], reply.CurrentSteps.Skip(1).Select(s => s.OnBehalfOf));
        var minutes = reply.CurrentSteps.Single(s => s.Kind == ReviewStepKind.Collective);
        Assert.Equal((new DateOnly(2021, 3, 8), "周敏、钱立", "评议通过"), (minutes.MinutesHeldOn, minutes.MinutesPresent, minutes.Minutes));
        var history = await (await desk.SignInAsync("clerk")).GetAsync($"/proposals/{id}?tab=history");
        Assert.Contains("孙涛（代周敏）同意（办公室核稿、专班集体评议）", history.Text, StringComparison.Ordinal);
        Assert.Contains("孙涛（代吴刚）签发答复函", history.Text, StringComparison.Ordinal);
    }
}
