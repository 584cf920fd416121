namespace ProposalDesk.Core.Deadlines;

/// <summary>Whom a rung of the ladder reaches (domain.md §6); sections and the office climb by themselves.</summary>
public enum ReminderTo
{
    /// <summary>Whoever has to act, and once it is late the head of their section.</summary>
    Acting,

    /// <summary>The leader who supervises whoever has to act.</summary>
    Leader,

    Director,

    /// <summary>The clerk, where the office has to act.</summary>
    Office,

    /// <summary>The leader who supervises the office.</summary>
    OfficeLeader,
}
