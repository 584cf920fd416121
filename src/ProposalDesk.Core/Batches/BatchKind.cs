namespace ProposalDesk.Core.Batches;

/// <summary>Which papers a batch is of.</summary>
public enum BatchKind
{
    /// <summary>征询意见表, filled or blank. Blank ones carry a personal code and are never stored.</summary>
    FeedbackForms,

    /// <summary>正式函件: the signed letters as they are filed.</summary>
    Letters,

    /// <summary>案卷: every paper of a case, and all of them in one PDF.</summary>
    Dossiers,
}
