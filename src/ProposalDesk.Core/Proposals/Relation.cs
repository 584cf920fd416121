namespace ProposalDesk.Core.Proposals;

/// <summary>Who may take a step, as a relation of a person to the record (architecture.md).</summary>
public enum Relation
{
    Clerk,
    HeadOfLeadSection,
    HeadOfAssistingSection,

    /// <summary>The handler named at acceptance; the head of the lead section may do the same.</summary>
    NamedHandler,

    /// <summary>The person an assisting section named for its opinion, or that section's head.</summary>
    AssistingHandler,
    HolderOfReviewStep,
    SupervisingDeputy,
    Director,

    /// <summary>Who signed the reply in force.</summary>
    Signer,

    /// <summary>The leader who issued the notice that is open.</summary>
    NoticeIssuer,

    /// <summary>The handler, or the clerk who keeps the minutes.</summary>
    HandlerOrClerk,

    /// <summary>A member through the personal link.</summary>
    Member,

    /// <summary>The desk itself, as a consequence of something else.</summary>
    Desk,
}
