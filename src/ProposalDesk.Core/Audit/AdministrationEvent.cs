namespace ProposalDesk.Core.Audit;

/// <summary>What was changed in accounts, sections and settings, and by whom; append-only.</summary>
public sealed class AdministrationEvent : IRecorded
{
    public long Id { get; private set; }

    public required DateTime At { get; init; }

    public required long ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>A Chinese sentence without secrets.</summary>
    public required string Text { get; init; }
}
