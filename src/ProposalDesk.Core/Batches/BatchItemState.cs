namespace ProposalDesk.Core.Batches;

/// <summary>Where one case of a batch stands.</summary>
public enum BatchItemState
{
    Waiting,

    Done,

    /// <summary>There is nothing of the kind in the case yet, e.g. no signed letter.</summary>
    LeftOut,

    Failed,
}
