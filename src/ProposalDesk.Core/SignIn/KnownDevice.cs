namespace ProposalDesk.Core.SignIn;

/// <summary>A browser in which somebody has signed in before; a sign-in from any other is told to them.</summary>
public sealed class KnownDevice
{
    /// <summary>A browser not used for so long is a new one.</summary>
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromDays(365);

    public long Id { get; private set; }

    public required long UserId { get; init; }

    /// <summary>SHA-256 of what the browser keeps in a cookie.</summary>
    public required string Hash { get; init; }

    public required DateTime FirstSeenAt { get; init; }

    public required DateTime LastSeenAt { get; set; }
}
