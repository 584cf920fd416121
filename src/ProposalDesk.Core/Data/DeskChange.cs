namespace ProposalDesk.Core.Data;

/// <summary>
/// A note that something was changed of which processes keep a copy: written by the database itself
/// (<see cref="ChangeNotes"/>), in the transaction of the change and by whatever way it came about.
/// </summary>
public sealed class DeskChange
{
    public long Id { get; private set; }

    /// <summary>UTC, by the database's clock.</summary>
    public DateTime At { get; private set; }

    /// <summary>The case it belongs to; null where people, their roles or sections, or yearly dates changed.</summary>
    public long? ProposalId { get; private set; }
}
