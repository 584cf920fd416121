namespace ProposalDesk.Core.Notifications;

/// <summary>Answered by the floor above, which knows what deadlines are: is what a message asks for still to be done?</summary>
public interface IMetDeadlines
{
    /// <summary>True where it was met, or fell away without another taking its place.</summary>
    Task<bool> IncludeAsync(long deadlineId);
}
