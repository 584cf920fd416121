namespace ProposalDesk.Core.Feedback;

/// <summary>How a member rates the handling (domain.md §3.10).</summary>
public enum FeedbackRating
{
    /// <summary>满意</summary>
    Satisfied,

    /// <summary>基本满意</summary>
    BasicallySatisfied,

    /// <summary>不满意</summary>
    Dissatisfied,
}
