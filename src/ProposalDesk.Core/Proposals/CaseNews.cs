namespace ProposalDesk.Core.Proposals;

/// <summary>
/// What somebody is told about a case when it changes. Reminders, chasers and a case in trouble have messages and keys of
/// their own.
/// </summary>
public enum CaseNews
{
    /// <summary>It lies with its recipient now.</summary>
    Holder,

    /// <summary>办理时限 after the year's completion date, in the Director's name.</summary>
    LateDueDate,

    Assisting,
    AssistingRefused,
    OpinionAsked,
    OpinionWritten,
    MovedHere,
    MovedAway,
    Extension,
    ExtensionLapsed,
    WaiverAsked,
    WaiverGranted,
    WaiverRefused,
    CalledBack,
    Chase,
    Notice,
    NoticeAnswered,

    /// <summary>不满意, and with it the second round.</summary>
    SecondRound,

    RoundCancelled,

    /// <summary>A further 不满意 while the case is handled again.</summary>
    DissatisfiedToo,

    DissatisfiedAfterSignature,

    /// <summary>不满意 with the answer of a further round.</summary>
    DissatisfiedAgain,

    /// <summary>The Director's, over a 不满意 that came again.</summary>
    Decision,

    /// <summary>Paper and link say different things.</summary>
    Contradiction,

    FeedbackOver,
}
