using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Worklist;

/// <summary>Who has to act: whoever holds a role, the heads of a section, or one person.</summary>
/// <param name="MeantFor">The key of whoever should act and is not there, so that it lies with the next above (domain.md §1).</param>
public sealed record WorkHolder(HolderKind Kind, long? SectionId = null, long? UserId = null, string? MeantFor = null)
{
    public const int KeyMaxLength = 30;

    private static readonly (DeskRole Role, HolderKind Kind)[] _roles =
        [(DeskRole.Clerk, HolderKind.Clerk), (DeskRole.DeputyDirector, HolderKind.DeputyDirector),
            (DeskRole.Director, HolderKind.Director)];

    public static WorkHolder Clerk { get; } = new(HolderKind.Clerk);

    public static WorkHolder Director { get; } = new(HolderKind.Director);

    /// <summary>The same for everybody who may act: rows are found by it.</summary>
    public string Key => (UserId, Kind) switch
    {
        ({ } user, _) => OfUser(user),
        (_, HolderKind.SectionHead) => OfHeads(SectionId ?? 0),
        _ => OfRole(Kind),
    };

    /// <summary>All under which something may wait for this person, those of the leaders they stand in for among them.</summary>
    public static IReadOnlyList<string> KeysOf(Actor actor) => [.. actor.Capacities.SelectMany(KeysOf).Distinct()];

    /// <summary>The heads of a section; while it has none, whoever decides in the case.</summary>
    /// <param name="house">The people who are there; null where nobody asked: then whoever is named is taken to be.</param>
    public static WorkHolder Heading(long sectionId, long? deputyId, Roster? house) =>
        house is null || house.HeadsOf(sectionId).Any()
            ? new(HolderKind.SectionHead, sectionId)
            : Deciding(deputyId, house) with { MeantFor = OfHeads(sectionId) };

    /// <summary>The supervising leader of a case, any deputy where it names none, the Director where they are not there.</summary>
    public static WorkHolder Deciding(long? deputyId, Roster? house)
    {
        if (house is null)
        {
            return new(HolderKind.DeputyDirector, null, deputyId);
        }

        var people = house.DecidingFor(deputyId);
        var isGone = deputyId is not null && people.All(p => p.UserId != deputyId);
        var isDeputy = people.Count > 0 && people[0].Is(DeskRole.DeputyDirector) && (isGone || deputyId is null);

        return deputyId is not null && !isGone
            ? new(people[0].Is(DeskRole.DeputyDirector) ? HolderKind.DeputyDirector : HolderKind.Director, null, deputyId)
            : new(isDeputy ? HolderKind.DeputyDirector : HolderKind.Director, MeantFor: isGone ? OfUser(deputyId!.Value) : null);
    }

    /// <summary>The person named; once they are gone whoever heads the section.</summary>
    public static WorkHolder Working(long? userId, long sectionId, long? deputyId, Roster? house) =>
        userId is { } named && (house is null || house.Find(named) is not null)
            ? new(HolderKind.Handler, sectionId, named)
            : Heading(sectionId, deputyId, house) with { MeantFor = userId is { } gone ? OfUser(gone) : null };

    /// <summary>A step of a review names its holder itself, and takes the next above by itself.</summary>
    public static WorkHolder Of(ReviewStep step)
    {
        var kind = step.HolderRole switch
        {
            DeskRole.SectionHead => HolderKind.SectionHead,
            DeskRole.DeputyDirector => HolderKind.DeputyDirector,
            DeskRole.Director => HolderKind.Director,
            _ => HolderKind.Clerk,
        };

        return new(kind, step.HolderSectionId, step.HolderUserId);
    }

    /// <summary>Everybody who is there and may act.</summary>
    public static IEnumerable<Capacity> PeopleOf(string key, Roster house) => house.People.Where(p => KeysOf(p).Contains(key));

    /// <summary>False where nobody would see what waits: it has to be seated anew.</summary>
    public static bool IsThere(string key, Roster house) =>
        key == OfRole(HolderKind.Member) || PeopleOf(key, house).Any();

    /// <summary>All under which something may wait for a person in one of their parts.</summary>
    public static IEnumerable<string> KeysOf(Capacity capacity)
    {
        yield return OfUser(capacity.UserId);
        if (capacity.Is(DeskRole.SectionHead) && capacity.SectionId is { } section)
        {
            yield return OfHeads(section);
        }

        foreach (var (_, kind) in _roles.Where(r => capacity.Is(r.Role)))
        {
            yield return OfRole(kind);
        }
    }

    private static string OfUser(long userId) => FormattableString.Invariant($"user:{userId}");

    private static string OfHeads(long sectionId) => FormattableString.Invariant($"head:{sectionId}");

    private static string OfRole(HolderKind kind) => kind.ToString();
}
