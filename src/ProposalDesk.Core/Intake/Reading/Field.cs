namespace ProposalDesk.Core.Intake.Reading;

/// <summary>What a printed label names.</summary>
internal enum Field
{
    CaseNumber,
    Kind,
    Session,
    Authorship,
    Title,
    FirstProposer,
    CoSigners,
    Phone,
    Address,
    SubmittedOn,
    ReferredOn,
    DueOn,
    Role,
    Items,
    Background,

    /// <summary>Known and of no use: a running number, the heading of a column beside another.</summary>
    Ignored,
}
