using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Commitments;

/// <summary>
/// 承诺事项: what a reply promises, by when (domain.md §3.6, §3.13). Watched until it is kept, also after its case is closed.
/// </summary>
public sealed class Commitment
{
    public const int TextMaxLength = 500;
    public const int NoteMaxLength = 1000;

    public long Id { get; private set; }

    public long ReplyId { get; private set; }

    /// <summary>Place in its letter, from 1.</summary>
    public required int Order { get; init; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>资金: promises money.</summary>
    public bool IsFunding { get; private set; }

    /// <summary>项目: promises a project.</summary>
    public bool IsProject { get; private set; }

    public CommitmentStatus Status { get; private set; }

    /// <summary>The day it was kept, or the member was told that it cannot be; null while it is open.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>What proves that it was kept, or why it cannot be and how the member was told.</summary>
    public string? SettledNote { get; private set; }

    public string? SettledBy { get; private set; }

    public long? EvidenceFileId { get; private set; }

    internal void Write(string text, DateOnly dueOn, bool isFunding, bool isProject) =>
        (Text, DueOn, IsFunding, IsProject) = (text, dueOn, isFunding, isProject);

    internal void Promise() => Status = CommitmentStatus.Open;

    internal void FallAway() => Status = CommitmentStatus.Void;

    internal void Settle(CommitmentStatus status, DateOnly on, string note, long? evidenceFileId, Actor actor) =>
        (Status, SettledOn, SettledNote, EvidenceFileId, SettledBy) = (status, on, note, evidenceFileId, actor.Name);
}
