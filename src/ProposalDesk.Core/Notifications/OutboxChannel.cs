namespace ProposalDesk.Core.Notifications;

public enum OutboxChannel
{
    /// <summary>Shown to a colleague in the application.</summary>
    InApp,

    /// <summary>A letter or sheet to print and post.</summary>
    Print,
}
