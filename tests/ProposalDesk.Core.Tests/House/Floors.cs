using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace ProposalDesk.Core.Tests.House;

/// <summary>
/// The rooms of the house in their order, as docs/architecture.md draws them. A room knows the rooms before it and none
/// after it, so that no two know each other; only the rooms of casework are one body.
/// </summary>
internal sealed class Floors
{
    /// <summary>Knows how everything is stored, and is known by use cases; what entities may not know of it is a test of its own.</summary>
    public const string Storage = "Data";

    /// <summary>Opens the house to the application: it has to know every room.</summary>
    public const string FrontDoor = "DeskCore";

    public static IReadOnlyList<IReadOnlyList<string>> FromTheGround { get; } =
    [
        ["Privacy", "Calendar", "Accounts", "Audit"],
        ["Documents", "Notifications", "Organisation", "SignIn"],
        Casework,
        ["Figures", "Dossiers", "Supervision", "Intake"],
        ["Reports", "Submissions", "Batches", "Administration", "DailyWork", "Demonstration"],
    ];

    private static IReadOnlyList<string> Casework =>
        ["Proposals", "Deadlines", "Consultations", "Replies", "Reviews", "Feedback", "Commitments", "Worklist"];

    private readonly Architecture _architecture;
    private readonly string _root;

    /// <param name="root">The namespace whose next part is the room.</param>
    public Floors(Assembly assembly, string root)
    {
        _architecture = new ArchLoader().LoadAssemblies(assembly).Build();
        _root = root + ".";
    }

    public IReadOnlyList<string> Rooms => [.. Types.Select(RoomOf).OfType<string>().Distinct().Order()];

    /// <summary>What knows something that stands above it, e.g. Calendar.Day knows Reports.Report.</summary>
    public IReadOnlyList<string> WrongArrows() =>
    [
        .. Arrows()
            .Where(a => IsWrong(a.From, a.To))
            .Select(a => $"{InWords(a.From)} knows {InWords(a.To)}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every type of the storage that one of these types knows.</summary>
    public IReadOnlyList<string> ThatKnowStorage(IReadOnlySet<string> typeNames) =>
    [
        .. Arrows()
            .Where(a => typeNames.Contains(Outermost(a.From)) && RoomOf(a.To) == Storage)
            .Select(a => $"{InWords(a.From)} knows {InWords(a.To)}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private IEnumerable<IType> Types => _architecture.Types.Where(t => t.FullName.StartsWith(_root, StringComparison.Ordinal));

    private IEnumerable<(IType From, IType To)> Arrows() =>
        from type in Types
        from dependency in type.Dependencies
        where dependency.Target.FullName.StartsWith(_root, StringComparison.Ordinal)
        select (type, dependency.Target);

    private bool IsWrong(IType from, IType to)
    {
        var (lower, upper) = (RoomOf(from), RoomOf(to));
        if (lower == upper || upper is null or Storage || lower == Storage || from.Name == FrontDoor)
        {
            return upper == Storage && lower is null && from.Name != FrontDoor;
        }

        return lower is null || PlaceOf(upper) > PlaceOf(lower);
    }

    // Casework is one place.
    private static int PlaceOf(string room)
    {
        var place = 0;
        foreach (var floor in FromTheGround)
        {
            var isBody = floor.Contains("Proposals");
            for (var i = 0; i < floor.Count; i++)
            {
                if (floor[i] == room)
                {
                    return place + (isBody ? 0 : i);
                }
            }

            place += isBody ? 1 : floor.Count;
        }

        throw new InvalidOperationException($"{room} stands on no floor: give it one in {nameof(Floors)} and in docs/architecture.md.");
    }

    // Null for what belongs to the house as a whole: the refusal of a rule, the counting of characters.
    private string? RoomOf(IType type)
    {
        var inside = Outermost(type)[_root.Length..].Split('.');

        return inside.Length > 1 ? inside[0] : null;
    }

    private string InWords(IType type) => Outermost(type)[_root.Length..];

    private static string Outermost(IType type) => type.FullName.Split('+', '/', '`', '<')[0];
}
