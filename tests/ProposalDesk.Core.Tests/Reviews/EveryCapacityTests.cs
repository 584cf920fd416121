using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Reviews;

/// <summary>
/// Every person with every set of leaders they might stand in for, at every step of every chain (domain.md §1, §3.7): what
/// they may do together some one of their capacities may do, no step is skipped, and each line names the right person.
/// </summary>
public class EveryCapacityTests
{
    private static readonly string[] _everybody = ["clerk", "head1", "handler1", "head2", "handler2", "deputy1", "deputy2", "director"];
    private static readonly string[] _represented = ["clerk", "head1", "deputy1", "director"];

    private static readonly Dictionary<ReviewStepKind, string> _holders = new()
    {
        [ReviewStepKind.SectionHead] = "head1",
        [ReviewStepKind.Office] = "clerk",
        [ReviewStepKind.Collective] = "clerk",
        [ReviewStepKind.Deputy] = "deputy1",
    };

    private readonly People _people = new();
    private readonly Cases _cases;

    public EveryCapacityTests() => _cases = new Cases(_people);

    [Fact]
    public void Together_they_may_do_what_one_of_their_capacities_may_do()
    {
        foreach (var (who, isAlsoClerk, standingInFor, isKey, stage) in Combinations())
        {
            var proposal = At(stage, isKey, consulted: true);
            Dress(who, isAlsoClerk);
            var actor = _people.As(who, standingInFor);
            var single = actor.Capacities.SelectMany(h => ProposalWorkflow.StepsFor(proposal, Wearing(who, h))).ToHashSet();

            var together = ProposalWorkflow.StepsFor(proposal, actor).ToHashSet();

            // Holding everything up to the signature, one signs at once instead of agreeing first.
            if (IsTurnToSign(proposal, actor))
            {
                Assert.Contains(ProposalStep.Sign, together);
                Assert.True(
                    together.Remove(ProposalStep.Sign) && (single.Remove(ProposalStep.Sign) | single.Remove(ProposalStep.Agree)), Case());
            }

            Assert.True(together.SetEquals(single),
                $"{Case()}: {string.Join(",", together.Except(single))} / {string.Join(",", single.Except(together))}");

            string Case() =>
                $"{who}{(isAlsoClerk ? " (also clerk)" : "")} for {string.Join("+", standingInFor)}, key {isKey}, stage {stage}";
        }
    }

    [Fact]
    public void So_it_is_at_every_other_stage_of_a_case()
    {
        (string Name, Func<Proposal> Begin)[] stages =
        [
            ("received", () => _cases.Received()),
            ("assigned", () => Assigned()),
            ("in handling", () => _cases.InHandling(assisting: Cases.IndustrySection)),
            ("extension asked", () => Asked()),
            ("signed", () => Signed()),
            ("awaiting feedback", () => _cases.AwaitingFeedback()),
        ];
        foreach (var (name, begin) in stages)
        {
            foreach (var (who, isAlsoClerk, standingInFor, _, _) in Combinations().Where(c => c is { Stage: 0, IsKey: false }))
            {
                var proposal = Fresh(begin);
                Dress(who, isAlsoClerk);
                var actor = _people.As(who, standingInFor);
                var single = actor.Capacities.SelectMany(h => ProposalWorkflow.StepsFor(proposal, Wearing(who, h))).ToHashSet();

                Assert.True(ProposalWorkflow.StepsFor(proposal, actor).ToHashSet()
                    .SetEquals(single), $"{name}: {who} for {string.Join("+", standingInFor)}");
            }
        }

        Proposal Assigned()
        {
            var proposal = _cases.Received();
            proposal.Assign(_cases.Plan(), _people.As("clerk"));

            return proposal;
        }

        Proposal Asked()
        {
            var proposal = _cases.InHandling();
            proposal.AskExtension(proposal.DueOn.AddDays(10), "材料还在汇总", _people.Year, _people.As("handler1"));

            return proposal;
        }

        Proposal Signed()
        {
            var proposal = _cases.ReadyToSign();
            _cases.Sign(proposal);

            return proposal;
        }
    }

    [Fact]
    public void Whoever_may_do_it_in_their_own_name_does_not_do_it_in_another()
    {
        var proposal = _cases.InHandling();

        proposal.IssueNotice("某数督〔2021〕1号", "初稿逾期", "三日内提交", _people.Today.AddDays(1), _people.As("director", "deputy1"));

        Assert.Null(proposal.Events[^1].OnBehalfOf);
        Assert.Equal("冯远", Assert.Single(proposal.Notices).IssuedBy);
    }

    [Fact]
    public void The_letter_a_stand_in_signed_is_the_leaders_to_void_and_not_theirs_once_they_stand_in_no_more()
    {
        var proposal = _cases.ReadyToSign();
        Cases.SignAs(proposal, _people.As("head2", "deputy1"));

        Assert.DoesNotContain(ProposalStep.VoidReply, ProposalWorkflow.StepsFor(proposal, _people.As("head2")));
        Assert.Contains(ProposalStep.VoidReply, ProposalWorkflow.StepsFor(proposal, _people.As("deputy1")));
        proposal.VoidReply("抬头写错", _people.As("head2", "deputy1"));
        Assert.Equal("吴刚", proposal.Events[^1].OnBehalfOf);
    }

    [Fact]
    public void No_step_is_skipped_and_each_names_for_whom_it_was_taken()
    {
        var signed = 0;
        var agreed = 0;
        foreach (var (who, isAlsoClerk, standingInFor, isKey, stage) in Combinations())
        {
            var proposal = At(stage, isKey, consulted: true);
            Dress(who, isAlsoClerk);
            var actor = _people.As(who, standingInFor);
            var reply = proposal.ReplyInReview!;
            var pending = reply.CurrentSteps.Where(s => s.Verdict == ReviewVerdict.Pending).ToList();
            var mine = pending.TakeWhile(s => ForWhom(s.Kind, who, isAlsoClerk, standingInFor, isKey) is not null).ToList();
            var events = proposal.Events.Count;
            if (mine.Count == 0)
            {
                Assert.Equal(
                    "not-your-step", Assert.Throws<RuleViolationException>(() => proposal.Agree(null, _cases.Minutes, actor)).Code);
                Assert.Equal("not-your-step", Assert.Throws<RuleViolationException>(() => Cases.SignAs(proposal, actor)).Code);
                continue;
            }

            if (mine.Count == pending.Count)
            {
                Sign(proposal, mine, actor);
                signed++;
            }
            else
            {
                proposal.Agree(null, _cases.Minutes, actor);
                agreed++;
            }

            foreach (var step in mine)
            {
                var represented = ForWhom(step.Kind, who, isAlsoClerk, standingInFor, isKey) is { } name
                    && name != who ? _people[name].Name : null;
                Assert.Equal((ReviewVerdict.Agreed, actor.Name, represented), (step.Verdict, step.ActedBy, step.OnBehalfOf));
                Assert.Contains(proposal.Events.Skip(events), e => e.OnBehalfOf == represented && e.ActorName == actor.Name
                    && (step.Kind == ReviewStepKind.Signature ? e.Step == ProposalStep.Sign : e.Step == ProposalStep.Agree
                        && e.Text.Contains(step.Kind.Label(), StringComparison.Ordinal)));
            }

            Assert.All(pending.Skip(mine.Count), s => Assert.Equal(ReviewVerdict.Pending, s.Verdict));
            Assert.All(reply.CurrentSteps.Where(s => s is { Kind: ReviewStepKind.Collective, Verdict: ReviewVerdict.Agreed }), s =>
                Assert.Equal((_people.Today, "周敏、钱立", "评议通过"), (s.MinutesHeldOn, s.MinutesPresent, s.Minutes)));
        }

        Assert.True(signed > 100 && agreed > 100, $"{signed} signed, {agreed} agreed");
    }

    [Fact]
    public void The_gate_holds_for_every_hat()
    {
        foreach (var (who, isAlsoClerk, standingInFor, isKey, _) in Combinations().Where(c => c.Stage == 1))
        {
            var proposal = At(1, isKey, consulted: false);
            Dress(who, isAlsoClerk);
            var actor = _people.As(who, standingInFor);
            if (IsTurnToSign(proposal, actor))
            {
                Assert.Equal("consultation-missing", Assert.Throws<RuleViolationException>(() =>
                    proposal.Sign("某数函〔2021〕1号", [], actor, _cases.Minutes)).Code);
                Assert.All(proposal.ReplyInReview!.CurrentSteps.Skip(1), s => Assert.Equal(ReviewVerdict.Pending, s.Verdict));
            }
        }
    }

    // Without the minutes nothing happens at all; with them everything does.
    private void Sign(Proposal proposal, List<ReviewStep> mine, Actor actor)
    {
        if (mine.Exists(s => s.Kind == ReviewStepKind.Collective))
        {
            CollectiveMinutes?[] incomplete = [null, _cases.Minutes with { Text = " " }, _cases.Minutes with { Present = "" },
                _cases.Minutes with { HeldOn = null }, _cases.Minutes with { HeldOn = _people.Today.AddDays(1) }];
            foreach (var minutes in incomplete)
            {
                Assert.StartsWith("Minutes", Assert.Throws<RuleViolationException>(() =>
                    proposal.Sign("某数函〔2021〕1号", [], actor, minutes)).Field, StringComparison.Ordinal);
                Assert.All(mine, s => Assert.Equal(ReviewVerdict.Pending, s.Verdict));
            }
        }

        proposal.Sign("某数函〔2021〕1号", [], actor, mine.Exists(s => s.Kind == ReviewStepKind.Collective) ? _cases.Minutes : null);
        Assert.Equal(mine[^1].OnBehalfOf, proposal.SignedReply!.SignedFor);
        Assert.Equal(actor.Name, proposal.SignedReply.SignedBy);
    }

    private static IEnumerable<(string Who, bool IsAlsoClerk, string[] StandingInFor, bool IsKey, int Stage)> Combinations() =>
        from who in _everybody
        from isAlsoClerk in who is "clerk" or "handler1" ? (bool[])[false] : [false, true]
        from set in Enumerable.Range(0, 1 << _represented.Length)
        let standingInFor = _represented.Where((r, i) => (set & (1 << i)) != 0 && r != who).ToArray()
        where standingInFor.Length == System.Numerics.BitOperations.PopCount((uint)set)
        from isKey in (bool[])[false, true]
        from stage in Enumerable.Range(0, isKey ? 5 : 4)
        select (who, isAlsoClerk, standingInFor, isKey, stage);

    // Whose step it is, told from the table of the field and not from the code: the person's own first.
    private static string? ForWhom(ReviewStepKind kind, string who, bool isAlsoClerk, string[] standingInFor, bool isKey)
    {
        var holder = kind == ReviewStepKind.Signature ? isKey ? "director" : "deputy1" : _holders[kind];

        return who == "handler1" ? null
            : holder == who || (isAlsoClerk && holder == "clerk") ? who
            : standingInFor.Contains(holder) ? holder : null;
    }

    /// <summary>The case with so many steps of its chain taken by those whose they are.</summary>
    private Proposal At(int stage, bool isKey, bool consulted)
    {
        var proposal = Fresh(() => _cases.UnderReview(isKey: isKey, consulted: consulted));
        string[] agreeing = ["head1", "clerk", "clerk", "deputy1"];
        for (var i = 0; i < stage; i++)
        {
            proposal.Agree(null, i == 2 ? _cases.Minutes : null, _people.As(agreeing[i]));
        }

        return proposal;
    }

    private Proposal Fresh(Func<Proposal> begin)
    {
        foreach (var name in _everybody)
        {
            _people.Undress(name);
        }

        return begin();
    }

    private void Dress(string who, bool isAlsoClerk)
    {
        if (isAlsoClerk)
        {
            _people.Give(who, [.. _people[who].Roles, DeskRole.Clerk]);
        }
    }

    private Actor Wearing(string who, Capacity capacity) => capacity.UserId == _people[who].UserId
        ? _people.As(who)
        : new Actor([_people[who] with { Roles = new HashSet<DeskRole>(), SectionId = null }, capacity], _people.Now);

    private static bool IsTurnToSign(Proposal proposal, Actor actor) => proposal.ReplyInReview!.IsTurnToSign(actor);
}
