namespace ProposalDesk.Core.Notifications;

/// <summary>
/// Something that leaves the desk, written with the event that caused it under a unique key so that nothing is said
/// twice (architecture.md). Addresses are not kept: they are looked up at sending.
/// </summary>
public sealed class OutboxMessage
{
    public const int KeyMaxLength = 120;
    public const int ProblemMaxLength = 200;
    public const int PlacesMaxLength = 2000;

    /// <summary>After so many minutes each a mail is tried again; then it has failed. Two thirds of a day together.</summary>
    private static readonly int[] _pauses = [1, 3, 10, 30, 60, 120, 240, 480];

    public long Id { get; private set; }

    public required string Key { get; init; }

    public required OutboxChannel Channel { get; init; }

    public OutboxState State { get; private set; }

    /// <summary>A colleague; null for <see cref="OutboxChannel.Print"/>.</summary>
    public long? RecipientUserId { get; init; }

    /// <summary>For <see cref="OutboxChannel.Print"/>: whom the letter or sheet is for.</summary>
    public string? RecipientName { get; init; }

    public long? ProposalId { get; init; }

    /// <summary>
    /// Where its lines lead inside the application, one after the other: the text is one line, or a heading and as many
    /// lines as there are places. Null where it speaks of its case only.
    /// </summary>
    public string? Places { get; private init; }

    /// <summary>For what leaves the house by wire.</summary>
    public string? Subject { get; private init; }

    public required string Text { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Read in the application, printed and posted, sent, or known to be needless. UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>The message in the application that this one repeats.</summary>
    public OutboxMessage? Original { get; private init; }

    /// <summary>
    /// The deadline it asks to be met: once that is met (<see cref="IMetDeadlines"/>), nobody need be told any more. A copy
    /// goes by its original's.
    /// </summary>
    public long? DeadlineId { get; private init; }

    public int Attempts { get; private set; }

    /// <summary>UTC; null for what is not sent by wire.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>Some process has it in hand until then; see <see cref="SendOutbox"/>.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>Why it was not sent, for the person who looks after the outbox.</summary>
    public string? Problem { get; private set; }

    /// <summary>Not stored: <see cref="OutboxCopies"/> makes mail and gateway messages of it.</summary>
    internal OutsideWords? Outside { get; private init; }

    /// <param name="outside">What may leave the house of it.</param>
    /// <param name="places">See <see cref="Places"/>, e.g. /submissions/2021/WorkPlan.</param>
    public static OutboxMessage InApp(
        string key, long userId, long? proposalId, string text, OutsideWords outside, DateTime now, long? deadlineId = null,
        IEnumerable<string>? places = null)
    {
        return new()
        {
            Key = key,
            Channel = OutboxChannel.InApp,
            State = OutboxState.Sent,
            RecipientUserId = userId,
            ProposalId = proposalId,
            Places = places is null ? null : string.Join('\n', places),
            Text = text,
            Outside = outside,
            DeadlineId = deadlineId,
            CreatedAt = now,
        };
    }

    public static OutboxMessage ToPrint(string key, string recipient, long proposalId, string text, DateTime now) => new()
    {
        Key = key,
        Channel = OutboxChannel.Print,
        RecipientName = recipient,
        ProposalId = proposalId,
        Text = text,
        CreatedAt = now,
    };

    /// <summary>The same by mail or gateway; only what may leave the house.</summary>
    internal OutboxMessage CopyFor(OutboxChannel channel) => new()
    {
        Key = CopyKey(channel),
        Channel = channel,
        RecipientUserId = RecipientUserId,
        ProposalId = ProposalId,
        Places = Places,
        Subject = Outside!.Subject,
        Text = Outside.Text,
        Original = this,
        CreatedAt = CreatedAt,
        NextAttemptAt = CreatedAt,
    };

    internal string CopyKey(OutboxChannel channel) => $"{Key}:{(channel == OutboxChannel.Email ? "mail" : "hook")}";

    /// <summary>Read by its recipient, or printed and posted by the clerk; again changes nothing.</summary>
    public void MarkDone(DateTime now)
    {
        DoneAt ??= now;
        State = OutboxState.Sent;
    }

    internal void MarkSent(DateTime now) => (State, DoneAt, ClaimedUntil, Problem) = (OutboxState.Sent, now, null, null);

    internal void MarkFailed(string problem) => (State, ClaimedUntil, Problem) = (OutboxState.Failed, null, Cut(problem));

    /// <summary>Waits for its next attempt, each time longer; after the last one it has failed.</summary>
    internal void Postpone(string problem, DateTime now)
    {
        if (Attempts > _pauses.Length)
        {
            MarkFailed(problem);
            return;
        }

        (NextAttemptAt, ClaimedUntil, Problem) = (now.AddMinutes(_pauses[Math.Max(0, Attempts - 1)]), null, Cut(problem));
    }

    internal void Supersede(string reason, DateTime now) =>
        (State, DoneAt, ClaimedUntil, Problem) = (OutboxState.Superseded, now, null, reason);

    /// <summary>A person has it tried again, from the first pause on.</summary>
    internal void Retry(DateTime now)
    {
        if (State == OutboxState.Failed)
        {
            (State, Attempts, NextAttemptAt, Problem) = (OutboxState.Waiting, 0, now, null);
        }
    }

    private static string Cut(string problem) => OutsideWords.OneLine(problem, ProblemMaxLength);
}
