using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>
/// In every state there is: no set of roles and no set of people stood in for allows a step that none of them alone allows
/// (domain.md §1, separation of powers).
/// </summary>
public class CombinedPowersTests
{
    private static readonly DeskRole[] _roles = Enum.GetValues<DeskRole>();

    public static TheoryData<string> States() => new(EveryState.Names);

    [Theory]
    [MemberData(nameof(States))]
    public void Standing_in_adds_what_those_stood_in_for_may_do_and_nothing_else(string state)
    {
        var all = new EveryState();
        var (proposal, _) = all.Make(state);
        string[] leaders = ["clerk", "head1", "head2", "deputy1", "director"];
        foreach (var who in all.People.Names)
        {
            for (var set = 1; set < 1 << leaders.Length; set++)
            {
                var others = leaders.Where((l, i) => (set & (1 << i)) != 0 && l != who).ToArray();
                var together = ProposalWorkflow.StepsFor(proposal, all.People.As(who, others));

                AssertNothingNew(
                    together, all.People.As(who, others).Capacities.SelectMany(c => Alone(proposal, all.People[who], c, all.People.Now)),
                    $"{state}: {who} for {string.Join('+', others)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Holding_several_roles_adds_them_up_and_nothing_else(string state)
    {
        var all = new EveryState();
        var (proposal, _) = all.Make(state);
        foreach (var who in all.People.Names)
        {
            var person = all.People[who];
            // Three at a time: a rule that asks for more than two things of one person would have to be written first.
            foreach (var set in Enumerable.Range(1, (1 << _roles.Length) - 1).Where(s => int.PopCount(s) <= 3))
            {
                var roles = _roles.Where((r, i) => (set & (1 << i)) != 0).ToHashSet();
                var together = ProposalWorkflow.StepsFor(proposal, new Actor([person with { Roles = roles }], all.People.Now));

                AssertNothingNew(
                    together,
                    roles.SelectMany(r => ProposalWorkflow.StepsFor(
                        proposal, new Actor([person with { Roles = new HashSet<DeskRole> { r } }], all.People.Now))),
                    $"{state}: {who} as {string.Join('+', roles)}");
            }
        }
    }

    // Whoever holds all that is left before the signature signs at once, and carries out each step with what it demands
    // (EveryCapacityTests): that is agreeing, said in one.
    private static void AssertNothingNew(IEnumerable<ProposalStep> together, IEnumerable<ProposalStep> alone, string who)
    {
        var allowed = alone.ToHashSet();
        var more = together.Except(allowed).Where(s => s != ProposalStep.Sign || !allowed.Contains(ProposalStep.Agree)).ToList();

        Assert.True(more.Count == 0, $"{who} may {string.Join(", ", more)}");
    }

    // In another's place, and nobody themselves.
    private static IReadOnlyList<ProposalStep> Alone(Proposal proposal, Capacity person, Capacity one, DateTime now) =>
        ProposalWorkflow.StepsFor(proposal, new Actor(
            one.UserId == person.UserId ? [one] : [person with { Roles = new HashSet<DeskRole>(), SectionId = null }, one], now));
}
