namespace ProposalDesk.Web.Features.Overview;

/// <summary>How a case stands to its 办理时限; together they are all cases.</summary>
public enum CaseProgress
{
    Answered,

    /// <summary>Open, 办理时限 not yet past.</summary>
    OnTrack,

    /// <summary>Past its 办理时限, as the red light says.</summary>
    Late,
}
