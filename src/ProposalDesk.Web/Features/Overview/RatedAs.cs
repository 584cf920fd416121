namespace ProposalDesk.Web.Features.Overview;

/// <summary>A case's result as the dashboard counts it: by case, the worst latest rating of its proposers.</summary>
public enum RatedAs
{
    Satisfied,
    BasicallySatisfied,
    Dissatisfied,

    /// <summary>Answered, nobody has rated.</summary>
    NotYet,

    /// <summary>All of these together.</summary>
    Any,
}
