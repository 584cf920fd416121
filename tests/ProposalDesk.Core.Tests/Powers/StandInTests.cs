using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Tests.Powers;

/// <summary>代理人 (domain.md §1): in force by the person represented, or once they or the Director have confirmed it.</summary>
public class StandInTests
{
    private readonly People _people = new();

    public StandInTests() => _people.Add("admin", 30, "管理员甲", 9, DeskRole.Administrator);

    [Fact]
    public void Whoever_is_represented_names_it_and_it_is_in_force() => Assert.False(Name("deputy1", "deputy2", "deputy1").IsProposal);

    [Fact]
    public void An_administrator_only_proposes_it()
    {
        var standIn = Name("deputy1", "deputy2", "admin");

        Assert.True(standIn.IsProposal);
        Assert.Equal(["director", "deputy1"], Confirming(standIn, "deputy1"));
        standIn.Confirm(_people["deputy1"], _people.As("director"));
        Assert.False(standIn.IsProposal);
        Assert.Equal(_people["director"].UserId, standIn.ConfirmedById);
    }

    [Fact]
    public void That_of_the_Director_only_the_Director_confirms()
    {
        _people.Add("second", 31, "另一位", null, DeskRole.Director);

        Assert.Equal(["director"], Confirming(Name("director", "deputy2", "admin"), "director"));
    }

    [Fact]
    public void Nobody_confirms_what_gives_them_power()
    {
        var standIn = Name("deputy1", "director", "admin");

        Assert.Equal(["deputy1"], Confirming(standIn, "deputy1"));
        Assert.Equal(
            "not-yours", Assert.Throws<RuleViolationException>(() => standIn.Confirm(_people["deputy1"], _people.As("director"))).Code);
    }

    [Fact]
    public void Nobody_proposes_themselves() =>
        Assert.Equal("own-power", Assert.Throws<RuleViolationException>(() => Name("director", "admin", "admin")).Code);

    [Fact]
    public void A_stand_in_neither_names_nor_confirms_in_the_leaders_name()
    {
        var standIn = Name("deputy1", "deputy2", "admin");

        Assert.Equal("not-yours", Assert.Throws<RuleViolationException>(() =>
            StandIn.Name(_people["director"].UserId, _people["head2"].UserId, _people.Today, _people.Today,
                _people.As("head1", "director"))).Code);
        Assert.Equal("not-yours", Assert.Throws<RuleViolationException>(() =>
            standIn.Confirm(_people["deputy1"], _people.As("head1", "director", "deputy1"))).Code);
        Assert.True(standIn.IsProposal);
    }

    [Fact]
    public void Once_it_is_decided_it_is_not_decided_again()
    {
        var standIn = Name("deputy1", "deputy2", "admin");
        standIn.Revoke(_people.Now);

        Assert.Equal("gone", Assert.Throws<RuleViolationException>(() => standIn.Confirm(_people["deputy1"], _people.As("deputy1"))).Code);
    }

    private StandIn Name(string forWhom, string byWhom, string actor) =>
        StandIn.Name(_people[forWhom].UserId, _people[byWhom].UserId, _people.Today, _people.Today, _people.As(actor));

    private List<string> Confirming(StandIn standIn, string represented) =>
        [.. new[] { "admin", "clerk", "head1", "deputy2", "director", "second", "deputy1" }
            .Where(n => _people.Has(n) && standIn.MayBeConfirmedBy(_people.As(n), _people[represented]))];
}
