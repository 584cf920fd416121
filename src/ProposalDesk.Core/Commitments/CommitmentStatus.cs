namespace ProposalDesk.Core.Commitments;

public enum CommitmentStatus
{
    /// <summary>In a draft: promised to nobody yet.</summary>
    Draft,

    /// <summary>Promised, not yet fulfilled.</summary>
    Open,

    /// <summary>Kept, with evidence.</summary>
    Fulfilled,

    /// <summary>Cannot be kept; the member was told why.</summary>
    Impossible,

    /// <summary>Fell away with a void letter.</summary>
    Void,
}
