using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Replies;

/// <summary>送达: one letter to one recipient, with mode, date and evidence (domain.md §3.8).</summary>
public sealed class Delivery
{
    public long Id { get; private set; }

    public required int Order { get; init; }

    public required RecipientKind Recipient { get; init; }

    public required string Name { get; init; }

    /// <summary>For <see cref="RecipientKind.Proposer"/>.</summary>
    public int? ProposerOrder { get; init; }

    public DeliveryMode? Mode { get; private set; }

    public DateOnly? SentOn { get; private set; }

    /// <summary>Who signed for it, or the mail's number.</summary>
    public string? Evidence { get; private set; }

    public long? EvidenceFileId { get; private set; }

    /// <summary>The row struck out that this one takes the place of; null for a recipient as the letter was signed.</summary>
    public int? Replaces { get; init; }

    /// <summary>Why the record was wrong; null while it counts.</summary>
    public string? StruckOutReason { get; private set; }

    public string? StruckOutBy { get; private set; }

    public DateTime? StruckOutAt { get; private set; }

    public bool Counts => StruckOutReason is null;

    /// <summary>A proposer, or for an opinion the lead unit: the answer counts only when all these have it.</summary>
    public bool IsAddressee => Recipient is RecipientKind.Proposer or RecipientKind.LeadUnit;

    internal void Record(DeliveryMode mode, DateOnly sentOn, string? evidence, long? evidenceFileId) =>
        (Mode, SentOn, Evidence, EvidenceFileId) = (mode, sentOn, string.IsNullOrWhiteSpace(evidence) ? null : evidence.Trim(),
            evidenceFileId);

    internal void StrikeOut(string reason, Actor actor) => (StruckOutReason, StruckOutBy, StruckOutAt) = (reason, actor.Name, actor.Now);
}
