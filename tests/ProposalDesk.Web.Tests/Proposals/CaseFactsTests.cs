using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Worklist;
using ProposalDesk.Web.Tests.TestBed;

namespace ProposalDesk.Web.Tests.Proposals;

/// <summary>The facts that rules read are complete, whichever way the case was read.</summary>
public abstract class CaseFactsTests(DeskFixture desk)
{
    [Fact]
    public async Task They_are_the_same_of_the_whole_case_and_of_what_a_page_reads_of_it_in_every_state()
    {
        var states = new Dictionary<string, long>(await desk.EveryStateAsync());
        states["已办结"] = await ClosedAsync();
        states["已改办"] = await TransferredAsync();
        states["延期申请已失效"] = await LapsedAsync();

        var seen = new List<CaseFacts>();
        await CompareAsync(states, seen);
        await desk.ChangeAsync(states["待裁定"], "deputy1", (p, deputy) => p.Assign(
            new AssignmentPlan(desk.DataSection, desk.UserId("deputy1"), "吴刚", null, [], new Dictionary<long, long>()), deputy));
        await desk.ChangeAsync(states["办理中"], "handler1", (p, handler) => p.AskWaiver("委员谢绝", handler));
        await desk.ChangeAsync(states["承诺待落实"], "handler1", (p, handler) =>
            p.FulfilCommitment(p.SentReply!.Commitments[0].Id, handler.Today, "已经建成", null, handler));
        await desk.ChangeAsync(states["等待评价待转送"], "clerk", (p, clerk) =>
            p.StrikeOutDelivery(p.SentReply!.Number, p.SentReply.Deliveries[0].Order, "登记错了", clerk));
        await CompareAsync(states, seen);

        // Every status is among them, and so that the comparison means something nearly every fact differs from case to case.
        Assert.Equal(Enum.GetValues<ProposalStatus>().Order(), seen.Select(f => f.Status).Distinct().Order());
        string[] alike =
        [
            nameof(CaseFacts.Kind), nameof(CaseFacts.House), nameof(CaseFacts.DueOn), nameof(CaseFacts.Role),
            nameof(CaseFacts.FeedbackPeriodHasPassed), nameof(CaseFacts.HasForwardedSheet),
        ];
        foreach (var fact in typeof(CaseFacts).GetProperties().Where(p => !alike.Contains(p.Name)))
        {
            Assert.True(seen.Select(f => JsonSerializer.Serialize(fact.GetValue(f))).Distinct()
                .Count() > 1, $"{fact.Name} is the same in every case");
        }
    }

    private async Task CompareAsync(IReadOnlyDictionary<string, long> states, List<CaseFacts> seen)
    {
        var house = await desk.WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        var together = await desk.WithDbAsync(db => CaseFacts.ForAsync(db, [.. states.Values], house, CancellationToken.None));
        Assert.Equal(states.Values.Distinct().Count(), together.Count);
        var calendar = await desk.WithDbAsync(db => db.CalendarAsync(CancellationToken.None));
        foreach (var (state, id) in states)
        {
            var whole = await desk.WithDbAsync(db => db.WholeAsync(id, CancellationToken.None));
            var read = await desk.WithDbAsync(db => db.ForStepsAsync(id, CancellationToken.None));
            var projected = await desk.WithDbAsync(db => CaseFacts.ForAsync(db, id, house, CancellationToken.None));

            Assert.Equal((state, Written(whole)), (state, Written(read!)));
            Assert.Equal((state, Written(whole)), (state, JsonSerializer.Serialize(projected)));
            Assert.Equal((state, Written(whole)), (state, JsonSerializer.Serialize(together[id])));
            var gate = await desk.WithDbAsync(db => ConsultationFacts.ForAsync(db, id, CancellationToken.None));
            Assert.Equal((state, JsonSerializer.Serialize(whole.ConsultationFacts())), (state, JsonSerializer.Serialize(gate)));
            Assert.Equal((state, Derived(whole, house, calendar)), (state, Derived(await ForDeadlinesAsync(id, house), house, calendar)));
            seen.Add(whole.Facts());
        }
    }

    private Task<Proposal> ForDeadlinesAsync(long id, Roster house) => desk.WithDbAsync(async db =>
    {
        var proposal = await db.Proposals.AsNoTrackingWithIdentityResolution().ForDeadlines().SingleAsync(p => p.Id == id);
        proposal.SeatIn(house);

        return proposal;
    });

    // Limits and what waits for whom, as the work over all cases derives them.
    private string Derived(Proposal proposal, Roster house, WorkingDayCalendar calendar) =>
        JsonSerializer.Serialize(new { Limits = DeadlinePlan.For(proposal, desk.Year, calendar), Work = CaseWork.Of(proposal, house) });

    private static string Written(Proposal proposal) => JsonSerializer.Serialize(proposal.Facts());

    private async Task<long> ClosedAsync()
    {
        var id = await desk.AwaitingFeedbackAsync();
        await desk.RateAsync(id, FeedbackRating.Satisfied);

        return id;
    }

    // Answered before anybody decided on the extension.
    private async Task<long> LapsedAsync()
    {
        var id = await desk.InHandlingAsync();
        await desk.ChangeAsync(id, "handler1", (p, handler) =>
            p.AskExtension(p.DueOn.AddDays(20), "需要现场勘察", desk.Year, handler));
        await desk.UnderReviewAsync(id);
        await desk.AgreeUpToSignatureAsync(id);
        await desk.SignAsync(id);
        await desk.TypesetAsync();
        await desk.SendAsync(id);

        return id;
    }

    private async Task<long> TransferredAsync()
    {
        var id = await desk.AssignedAsync();
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.RequestTransfer("市交通局", "属其职责", clerk.Today, clerk));
        await desk.ChangeAsync(id, "clerk", (p, clerk) => p.GrantTransfer(clerk.Today, null, clerk));

        return id;
    }
}

public sealed class CaseFactsTestsOnSqlite(SqliteDesk desk) : CaseFactsTests(desk), IClassFixture<SqliteDesk>;

public sealed class CaseFactsTestsOnPostgreSql(PostgreSqlDesk desk) : CaseFactsTests(desk), IClassFixture<PostgreSqlDesk>;
