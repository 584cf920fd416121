namespace ProposalDesk.Core.Replies;

public enum RecipientKind
{
    Proposer,

    /// <summary>主办单位, for an assisting opinion.</summary>
    LeadUnit,

    /// <summary>督查室</summary>
    InspectionOffice,

    /// <summary>The committee of the kind.</summary>
    Committee,

    AssistingUnit,

    /// <summary>A unit that by the bureau's setting gets a copy of every reply.</summary>
    NamedUnit,
}
