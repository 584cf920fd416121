namespace ProposalDesk.Core.Notifications;

/// <summary>Takes messages of one channel out of the house.</summary>
public abstract class Carrier
{
    public abstract OutboxChannel Channel { get; }

    /// <summary>False while its settings are empty.</summary>
    public abstract bool IsOn { get; }

    /// <summary>Returns once the other side has taken it over.</summary>
    /// <exception cref="NotSentException">It has not.</exception>
    public abstract Task SendAsync(Outgoing message, CancellationToken ct);
}
