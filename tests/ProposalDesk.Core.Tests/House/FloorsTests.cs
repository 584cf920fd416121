using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Tests.House;

/// <summary>The house has floors (docs/architecture.md): a room knows what stands below it and nothing above.</summary>
public class FloorsTests
{
    private static readonly Floors _house = new(typeof(DeskCore).Assembly, "ProposalDesk.Core");

    [Fact]
    public void No_room_knows_a_room_above_it()
    {
        var wrong = _house.WrongArrows();

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Every_room_has_a_floor() =>
        Assert.Empty(_house.Rooms.Except(Floors.FromTheGround.SelectMany(f => f)).Except([Floors.Storage]));

    [Fact]
    public void What_is_stored_does_not_know_how()
    {
        using var db = new SqliteDeskContext(new DbContextOptionsBuilder<SqliteDeskContext>().UseSqlite().Options);
        var stored = db.Model.GetEntityTypes().Select(e => e.ClrType.FullName!).ToHashSet();

        Assert.True(stored.Count > 30, $"Only {stored.Count} stored types were found.");
        Assert.Empty(_house.ThatKnowStorage(stored));
    }

    /// <summary>Planted beside this test: rooms of the same names, of which lower ones know higher ones in every way there is.</summary>
    [Fact]
    public void A_wrong_arrow_is_found_however_it_is_hidden()
    {
        var planted = new Floors(Assembly.GetExecutingAssembly(), "ProposalDesk.Core.Tests.House.Planted");

        Assert.Equal(
            [
                "Accounts.KnowsByArgumentOfList knows Reports.HighUp",
                "Accounts.KnowsByCall knows Reports.HighWords",
                "Accounts.KnowsByField knows Reports.HighUp",
                "Accounts.KnowsInsideLambda knows Reports.HighUp",
                "Accounts.KnowsInsideSequence knows Reports.HighWords",
                "Accounts.KnowsInsideWaiting knows Reports.HighWords",
            ],
            planted.WrongArrows());
    }
}
