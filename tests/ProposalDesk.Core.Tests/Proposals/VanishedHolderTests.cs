using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>
/// Nothing that waits may wait for somebody who is not there (domain.md §1): every state, every way in which a holder can
/// vanish.
/// </summary>
public class VanishedHolderTests
{
    private static readonly Dictionary<string, Action<People>> _ways = new()
    {
        ["收文办理员离岗"] = p => p.Remove("clerk"),
        ["承办人离岗"] = p => p.Remove("handler1"),
        ["承办科室负责人离岗"] = p => p.Remove("head1"),
        ["承办科室负责人免职"] = p => p.Give("head1", DeskRole.Handler),
        ["承办科室负责人换科室"] = p => p.MoveTo("head1", 2),
        ["承办人换科室"] = p => p.MoveTo("handler1", 2),
        ["承办科室空了"] = p => Remove(p, "head1", "handler1", "colleague1"),
        ["协办科室负责人离岗"] = p => p.Remove("head2"),
        ["协办科室空了"] = p => Remove(p, "head2", "handler2"),
        ["分管领导离岗"] = p => p.Remove("deputy1"),
        ["分管领导免职"] = p => p.Give("deputy1", DeskRole.Observer),
        ["分管领导全部离岗"] = p => Remove(p, "deputy1", "deputy2"),
        ["主要领导离岗"] = p => p.Remove("director"),
        ["主要领导和分管领导离岗"] = p => Remove(p, "director", "deputy1"),
        ["科室和分管领导离岗"] = p => Remove(p, "head1", "handler1", "colleague1", "head2", "handler2", "deputy1"),
    };

    public static TheoryData<string, string> Everything() =>
        new(EveryState.Names.SelectMany(state => _ways.Keys.Select(way => (state, way))));

    public static TheoryData<string> States() => new(EveryState.Names);

    [Theory]
    [MemberData(nameof(Everything))]
    public void Somebody_who_is_there_may_take_the_step_and_has_the_case(string state, string way)
    {
        var all = new EveryState();
        var (proposal, step) = all.Make(state);
        _ways[way](all.People);
        proposal.SeatIn(all.People.Roster);
        proposal.FollowHouse(all.People.Now);

        // A Director left with the review and the signature signs at once.
        ProposalStep[] either = step == ProposalStep.Agree ? [step, ProposalStep.Sign] : [step];
        Assert.Contains(all.People.Names, name => ProposalWorkflow.StepsFor(proposal, all.People.As(name)).Any(either.Contains));
        Assert.True(proposal.HolderUserId is null
            || all.People.Roster.Find(proposal.HolderUserId) is not null, $"{proposal.HolderText} is not there");
        Assert.True(proposal.HolderKind != HolderKind.SectionHead
            || all.People.Roster.HeadsOf(proposal.HolderSectionId!.Value).Any(), $"{proposal.HolderText} is not there");
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_moves_while_everybody_is_there(string state)
    {
        var all = new EveryState();
        var (proposal, _) = all.Make(state);
        var before = Offered(all, proposal);

        proposal.SeatIn(all.People.Roster);

        Assert.Equal(before, Offered(all, proposal));
        Assert.False(proposal.FollowHouse(all.People.Now));
    }

    [Fact]
    public void A_signature_of_a_deputy_who_has_gone_falls_to_the_Director_and_the_history_says_so()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("待签发");
        all.People.Remove("deputy1");

        proposal.SeatIn(all.People.Roster);
        Assert.True(proposal.FollowHouse(all.People.Now));

        Assert.Equal("主要领导冯远", proposal.HolderText);
        Assert.Contains(ProposalStep.Sign, ProposalWorkflow.StepsFor(proposal, all.People.As("director")));
        Assert.Equal("因人员变动，签发由分管领导吴刚转到主要领导冯远", proposal.Events[^1].Text);
    }

    [Fact]
    public void A_section_without_a_head_is_led_by_its_supervising_leader_until_it_has_one_again()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("待签收");
        all.People.Remove("head1");
        proposal.SeatIn(all.People.Roster);
        proposal.FollowHouse(all.People.Now);

        Assert.Equal((HolderKind.DeputyDirector, (long?)6), (proposal.HolderKind, proposal.HolderUserId));
        Assert.Contains(ProposalStep.Accept, ProposalWorkflow.StepsFor(proposal, all.People.As("deputy1")));
        Assert.DoesNotContain(ProposalStep.Accept, ProposalWorkflow.StepsFor(proposal, all.People.As("deputy2")));

        all.People.Give("colleague1", DeskRole.SectionHead);
        proposal.SeatIn(all.People.Roster);
        Assert.True(proposal.FollowHouse(all.People.Now));

        Assert.Equal(HolderKind.SectionHead, proposal.HolderKind);
        Assert.Contains(ProposalStep.Accept, ProposalWorkflow.StepsFor(proposal, all.People.As("colleague1")));
        Assert.DoesNotContain(ProposalStep.Accept, ProposalWorkflow.StepsFor(proposal, all.People.As("deputy1")));
    }

    [Fact]
    public void A_step_left_with_nobody_but_the_drafter_goes_up()
    {
        var all = new EveryState();
        all.People.Join("head1b", 22, "周立", 1, DeskRole.SectionHead);
        var proposal = all.Cases.UnderReview(drafter: "head1");
        Assert.Equal(HolderKind.SectionHead, proposal.HolderKind);
        all.People.Remove("head1b");

        proposal.SeatIn(all.People.Roster);
        proposal.FollowHouse(all.People.Now);

        Assert.Equal("分管领导吴刚", proposal.HolderText);
        Assert.Contains(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, all.People.As("deputy1")));
    }

    [Fact]
    public void A_successor_takes_what_is_named_and_not_what_they_drafted()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("重点待分管审核");

        proposal.HandOver(all.People["deputy1"], all.People["deputy2"], "吴刚停用", all.People.Now);

        Assert.Equal(7, proposal.SupervisingDeputyId);
        Assert.Equal("分管领导郑洁", proposal.HolderText);
        Assert.Contains(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, all.People.As("deputy2")));
        Assert.DoesNotContain(ProposalStep.Agree, ProposalWorkflow.StepsFor(proposal, all.People.As("deputy1")));
        Assert.Equal(("分管领导由吴刚改为郑洁，分管领导审核由分管领导吴刚转到郑洁", "吴刚停用"), (proposal.Events[^1].Text, proposal.Events[^1].Reason));
    }

    [Fact]
    public void A_section_that_is_dissolved_leaves_its_parts_to_its_successor_once()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("待写科室意见");

        proposal.HandOver(Cases.DataSection, Cases.IndustrySection, all.People.Roster, "数据资源科停用", all.People.Now);

        Assert.Equal((Cases.IndustrySection.Id, "产业发展科"), (proposal.LeadSectionId!.Value, proposal.LeadSectionName));
        Assert.Empty(proposal.AssistingAssignments);
        Assert.Contains(ProposalStep.ReplaceHandler, ProposalWorkflow.StepsFor(proposal, all.People.As("head2")));
        Assert.Contains(proposal.Events, e => e.Text.Contains("数据资源科承办", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_guides_the_successor_guides_what_it_takes_over()
    {
        var all = new EveryState();
        var (proposal, _) = all.Make("重点待分管审核");
        var successor = People.Section(2, "产业发展科");
        successor.SupervisingDeputyId = 7;

        proposal.HandOver(Cases.DataSection, successor, all.People.Roster, "数据资源科停用", all.People.Now);

        Assert.Equal(("产业发展科", 7), (proposal.LeadSectionName, proposal.SupervisingDeputyId));
        Assert.Equal("分管领导郑洁", proposal.HolderText);
        Assert.Contains("分管领导由吴刚改为郑洁", proposal.Events[^1].Text, StringComparison.Ordinal);
    }

    private static List<string> Offered(EveryState all, Proposal proposal) =>
        [.. all.People.Names.SelectMany(name => ProposalWorkflow.StepsFor(proposal, all.People.As(name)).Select(step => $"{name} {step}"))];

    private static void Remove(People people, params string[] names)
    {
        foreach (var name in names)
        {
            people.Remove(name);
        }
    }
}
