namespace ProposalDesk.Core.SignIn;

/// <summary>
/// A person who has signed in, for as long as the row stands: a cookie without its row lets nobody in, however it was come
/// by. In system time, whatever the desk's clock says.
/// </summary>
public sealed class SignInSession
{
    /// <summary>Nobody works so long without signing in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How exactly it is kept when the person was last here: a page more or less in it writes nothing.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>What weighs much asks for a proof no older than this.</summary>
    public static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(10);

    public const int AddressMaxLength = 45;

    public required Guid Id { get; init; }

    public required long UserId { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime EndsAt { get; init; }

    /// <summary>When the person last did something, to <see cref="SeenEvery"/>.</summary>
    public required DateTime LastSeenAt { get; init; }

    /// <summary>When the person last proved to be themselves, by password or factor.</summary>
    public required DateTime ProvedAt { get; init; }

    public required string Address { get; init; }

    /// <summary>In words: Chrome浏览器（Windows）.</summary>
    public required string Device { get; init; }
}
