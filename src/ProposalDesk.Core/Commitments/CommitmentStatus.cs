namespace ProposalDesk.Core.Commitments;

public enum CommitmentStatus
{
    /// <summary>In a draft: promised to nobody yet.</summary>
    Draft,

    /// <summary>Promised, not yet fulfilled.</summary>
    Open,

    /// <summary>Fell away with a void letter.</summary>
    Void,
}
