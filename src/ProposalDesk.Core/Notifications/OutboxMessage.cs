namespace ProposalDesk.Core.Notifications;

/// <summary>
/// Something that leaves the desk, written with the event that caused it under a unique key so that nothing is said
/// twice (architecture.md).
/// </summary>
public sealed class OutboxMessage
{
    public const int KeyMaxLength = 120;

    public long Id { get; private set; }

    public required string Key { get; init; }

    public required OutboxChannel Channel { get; init; }

    /// <summary>For <see cref="OutboxChannel.InApp"/>.</summary>
    public long? RecipientUserId { get; init; }

    /// <summary>For <see cref="OutboxChannel.Print"/>: whom the letter or sheet is for.</summary>
    public string? RecipientName { get; init; }

    public long? ProposalId { get; init; }

    public required string Text { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Read in the application, or marked as printed and sent. UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    public void MarkDone(DateTime now) => DoneAt ??= now;

    public static OutboxMessage InApp(string key, long userId, long? proposalId, string text, DateTime now) => new()
    {
        Key = key,
        Channel = OutboxChannel.InApp,
        RecipientUserId = userId,
        ProposalId = proposalId,
        Text = text,
        CreatedAt = now,
    };

    public static OutboxMessage ToPrint(string key, string recipient, long proposalId, string text, DateTime now) => new()
    {
        Key = key,
        Channel = OutboxChannel.Print,
        RecipientName = recipient,
        ProposalId = proposalId,
        Text = text,
        CreatedAt = now,
    };
}
