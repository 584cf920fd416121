namespace ProposalDesk.Core.Deadlines;

public enum LightColour
{
    /// <summary>On track.</summary>
    Green,

    /// <summary>Within the warning window.</summary>
    Yellow,

    /// <summary>Overdue.</summary>
    Red,

    /// <summary>Answered, or no longer ours.</summary>
    Grey,
}
