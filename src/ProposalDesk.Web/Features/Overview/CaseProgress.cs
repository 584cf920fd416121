namespace ProposalDesk.Web.Features.Overview;

/// <summary>How a case stands to its limits; together they are all cases.</summary>
public enum CaseProgress
{
    Answered,

    /// <summary>Open, nothing late.</summary>
    OnTrack,

    /// <summary>Past its nearest limit, as the red light says.</summary>
    Late,
}
