using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Replies;

/// <summary>A draft as it stood when it was handed on or when another person took it up (domain.md §3.6).</summary>
public sealed class ReplyVersion
{
    public long Id { get; private set; }

    public long ReplyId { get; internal init; }

    /// <summary>From 1, within the reply.</summary>
    public required int Number { get; init; }

    public required DateTime SavedAt { get; init; }

    /// <summary>Who handed it on, or saved it last.</summary>
    public required long SavedById { get; init; }

    public required string SavedBy { get; init; }

    /// <summary>Who had written in it by then.</summary>
    public required Drafters Drafters { get; init; }

    /// <summary><see cref="ReplyContent"/> as JSON.</summary>
    public required string ContentJson { get; init; }

    /// <summary>True when it was handed to review, and not called back before anybody had reviewed it.</summary>
    public required bool IsSubmitted { get; set; }
}
