using ProposalDesk.Core.Calendar;

namespace ProposalDesk.Core.Accounts;

/// <summary>
/// Who does something, and when. Passed in, never looked up. The first capacity is the person's own; the others are
/// those of the leaders they stand in for today (代理人, domain.md §1).
/// </summary>
/// <param name="Capacities">At least one.</param>
/// <param name="Now">UTC, by the desk's clock.</param>
public sealed record Actor(IReadOnlyList<Capacity> Capacities, DateTime Now)
{
    private static readonly HashSet<DeskRole> _none = [];

    /// <summary>From where; null for the desk itself and for jobs.</summary>
    public Caller? Caller { get; init; }

    public Capacity Self => Capacities[0];

    public long UserId => Self.UserId;

    public string Name => Self.Name;

    /// <summary>The date on the wall in Beijing.</summary>
    public DateOnly Today => Now.ToBeijingDate();

    /// <summary>True for a person with an account; false for the desk itself and for a member with a link.</summary>
    public bool IsStaff => UserId > 0;

    public bool Is(DeskRole role) => Capacities.Any(h => h.Is(role));

    /// <summary>Whom they stand in for where that alone allows them something; nobody where their own capacity does.</summary>
    public IReadOnlyList<Capacity> StandsInTo(Func<Actor, bool> allowed) =>
        Capacities.FirstOrDefault(c => allowed(As(c))) is { } capacity && capacity.UserId != UserId ? [capacity] : [];

    /// <summary>The same person in one of their capacities only.</summary>
    public Actor As(Capacity capacity) => this with { Capacities = [capacity] };

    /// <summary>郑洁, or in the capacity of a leader 郑洁（代吴刚）: as records and papers name whoever acted.</summary>
    public string NameUnder(Capacity capacity) => capacity.UserId == UserId ? Name : $"{Name}（代{capacity.Name}）";

    public const string DeskName = "系统";

    /// <summary>The desk acting by itself, e.g. when a period has passed.</summary>
    public static Actor Desk(DateTime now) => new([new Capacity(0, DeskName, _none, null, null)], now);

    public const string ServerName = "服务器上的命令";

    /// <summary>Whoever holds the server itself, by a command typed there.</summary>
    public static Actor Server(DateTime now) => new([new Capacity(0, ServerName, _none, null, null)], now);

    public bool IsServer => UserId == 0 && Name == ServerName;

    /// <summary>A member with a personal link: no account, only a name.</summary>
    public static Actor Member(string name, DateTime now) => new([new Capacity(0, name, _none, null, null)], now);
}
