namespace ProposalDesk.Core.Notifications;

public enum OutboxChannel
{
    /// <summary>Shown to a colleague in the application.</summary>
    InApp,

    /// <summary>A letter or sheet to print and post.</summary>
    Print,

    /// <summary>A mail to a colleague.</summary>
    Email,

    /// <summary>SMS or another gateway, by the one webhook.</summary>
    Webhook,
}
