namespace ProposalDesk.Core.Organisation;

/// <summary>办理方式: what the bureau owes for this case (domain.md §2).</summary>
public enum HandlingRole
{
    /// <summary>主办: answers the member for the whole case.</summary>
    Lead,

    /// <summary>分办: answers the member for its own part.</summary>
    Split,

    /// <summary>协办/会办: gives a written opinion to the lead unit, does not answer the member.</summary>
    Assist,
}
