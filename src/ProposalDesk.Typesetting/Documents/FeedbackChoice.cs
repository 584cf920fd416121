namespace ProposalDesk.Typesetting;

/// <summary>The box a member ticks on the feedback form.</summary>
public enum FeedbackChoice
{
    Satisfied,
    BasicallySatisfied,
    Dissatisfied,
}
