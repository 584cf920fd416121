using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake;

/// <summary>One file or pasted text on its way in: kept as it came, shown for correction, saved only on 确认 (domain.md §9).</summary>
public sealed class ImportBatch
{
    public long Id { get; private set; }

    public Guid PublicId { get; init; } = Guid.NewGuid();

    public required long FileId { get; init; }

    public required string FileName { get; init; }

    public required long CreatedById { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string SessionName { get; init; }

    public required int Year { get; init; }

    public required DateOnly ReferredOn { get; init; }

    public string? ReferralNotice { get; init; }

    public DateTime? ConfirmedAt { get; set; }
}
