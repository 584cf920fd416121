namespace ProposalDesk.Core.Accounts;

/// <summary>
/// A person who has signed in, for as long as the row stands: a cookie without its row lets nobody in, however it was come
/// by. In system time, whatever the desk's clock says.
/// </summary>
public sealed class SignInSession
{
    /// <summary>Nobody works so long without signing in again; a cookie that is not used ends hours after.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required long UserId { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime EndsAt { get; init; }
}
