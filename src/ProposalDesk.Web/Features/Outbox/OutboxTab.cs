namespace ProposalDesk.Web.Features.Outbox;

/// <summary>The piles of the outbox, as in the address.</summary>
public enum OutboxTab
{
    /// <summary>Letters and sheets to print and post; the clerk's.</summary>
    Print,

    Waiting,

    Failed,

    Sent,

    Superseded,
}
