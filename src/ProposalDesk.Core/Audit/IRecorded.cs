namespace ProposalDesk.Core.Audit;

/// <summary>
/// A row of a record that is only ever added to. Each is linked into the chain (<see cref="RecordLink"/>) in the transaction
/// that adds it, and the database refuses to change or delete it (<see cref="RecordGuards"/>).
/// </summary>
public interface IRecorded
{
    long Id { get; }
}
