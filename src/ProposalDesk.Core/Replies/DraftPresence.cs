namespace ProposalDesk.Core.Replies;

/// <summary>Who has a draft open: a heartbeat, kept apart so that it never causes a conflict.</summary>
public sealed class DraftPresence
{
    /// <summary>Somebody not heard of for this long has left.</summary>
    public static readonly TimeSpan Fades = TimeSpan.FromSeconds(60);

    public required long ReplyId { get; init; }

    public required long UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>System time, UTC: the demonstration does not shift it.</summary>
    public DateTime SeenAt { get; set; }
}
