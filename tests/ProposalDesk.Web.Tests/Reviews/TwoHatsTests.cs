using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Reviews;

/// <summary>One person with two hats acts once (domain.md §3.7); on a desk of its own, since it changes the people.</summary>
public abstract class TwoHatsTests(DeskFixture desk)
{
    public sealed class OnSqlite(SqliteDesk desk) : TwoHatsTests(desk), IClassFixture<SqliteDesk>;

    public sealed class OnPostgreSql(PostgreSqlDesk desk) : TwoHatsTests(desk), IClassFixture<PostgreSqlDesk>;

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
}
