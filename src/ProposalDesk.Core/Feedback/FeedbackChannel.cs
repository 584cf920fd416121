namespace ProposalDesk.Core.Feedback;

public enum FeedbackChannel
{
    /// <summary>By the personal link.</summary>
    Online,

    /// <summary>On paper, entered by the clerk with a scan: 代录.</summary>
    Paper,
}
