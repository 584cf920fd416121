namespace ProposalDesk.Core.Feedback;

/// <summary>What has become of a 不满意 that is still a proposer's rating in force (domain.md §3.11).</summary>
public enum DissatisfactionState
{
    /// <summary>No letter to the proposer knew of it yet, and the Director has not decided.</summary>
    Unanswered,

    /// <summary>A later letter written in knowledge of it has reached the proposer, who has not rated that one.</summary>
    Answered,

    /// <summary>The Director closed the case over it, with a reason.</summary>
    Decided,
}
