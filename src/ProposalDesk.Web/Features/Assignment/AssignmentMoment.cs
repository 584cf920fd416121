namespace ProposalDesk.Web.Features.Assignment;

/// <summary>The one page serves three moments.</summary>
public enum AssignmentMoment
{
    /// <summary>分派</summary>
    First,

    /// <summary>改派: given to another section before anybody accepted.</summary>
    Again,

    /// <summary>裁定: after two refusals the supervising deputy decides.</summary>
    Decision,
}
