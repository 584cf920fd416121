using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;

namespace ProposalDesk.Core.Proposals;

/// <summary>One line of the history, append-only; figures and reminders read it, never guess (architecture.md).</summary>
public sealed class ProposalEvent : IRecorded
{
    public long Id { get; private set; }

    public long ProposalId { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required ProposalStep Step { get; init; }

    public ProposalStatus? From { get; init; }

    public required ProposalStatus To { get; init; }

    /// <summary>0 for the desk itself and for members.</summary>
    public required long ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The section the person acted for.</summary>
    public long? SectionId { get; init; }

    /// <summary>The leader a stand-in acted for.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>郑洁（代吴刚）</summary>
    public string Who => OnBehalfOf is { } leader ? $"{ActorName}（代{leader}）" : ActorName;

    public required int RoundNumber { get; init; }

    public long? ReplyId { get; internal set; }

    /// <summary>
    /// What was done, as a predicate of whoever did it: 分派给数据资源科，… Nothing of it has a subject of its own before its
    /// first comma; what the desk does by itself is a sentence without it.
    /// </summary>
    public string Text { get; internal set; } = "";

    /// <summary>Why, in the person's own words.</summary>
    public string? Reason { get; init; }

    /// <summary>True for what the passing of days or of another step brought about.</summary>
    public bool IsOfTheDesk => ActorName == Actor.DeskName;

    /// <summary>郑洁（代吴刚）分派给数据资源科，… without its full stop.</summary>
    public string Sentence => IsOfTheDesk ? Text : $"{Who}{Text}";

    /// <summary>意见：没有说到夜间服务, with the word for what the person wrote; null where they wrote nothing.</summary>
    public string? ReasonInWords => Reason is { } reason ? $"{Step.ReasonLabel()}：{reason}" : null;
}
