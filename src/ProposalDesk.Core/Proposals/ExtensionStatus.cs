namespace ProposalDesk.Core.Proposals;

/// <summary>How far a request for a later due date has come.</summary>
public enum ExtensionStatus
{
    /// <summary>Waits for the leader.</summary>
    Asked,

    /// <summary>The leader agreed; waits to be sent to the referring office.</summary>
    Approved,

    /// <summary>The leader declined.</summary>
    Declined,

    /// <summary>Waits for the referring office.</summary>
    Sent,

    Granted,
    Refused,

    /// <summary>Fell away: the case was answered or the day passed before it was sent, or its round was cancelled.</summary>
    Lapsed,
}
