namespace ProposalDesk.Core.Documents;

/// <summary>Serials the desk will never draw, because they stand in the bureau's paper register; the register tells why.</summary>
public sealed class SkippedNumbers
{
    public const int ReasonMaxLength = 200;

    public long Id { get; private set; }

    public required long SeriesId { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    public required string Reason { get; init; }

    public required string SkippedBy { get; init; }

    public required DateTime SkippedAt { get; init; }
}
