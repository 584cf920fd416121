namespace ProposalDesk.Core.Notifications;

public enum OutboxState
{
    Waiting,

    /// <summary>Taken over by the mail server or gateway, posted, or shown in the application.</summary>
    Sent,

    /// <summary>Not tried again by itself; a person may.</summary>
    Failed,

    /// <summary>No longer worth sending: done, or seen elsewhere.</summary>
    Superseded,
}
