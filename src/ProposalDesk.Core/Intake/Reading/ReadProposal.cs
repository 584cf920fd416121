using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Intake.Reading;

/// <summary>
/// One proposal as one file tells it. Null, or an empty list, means that this file does not say:
/// it never replaces what another file said.
/// </summary>
public sealed record ReadProposal
{
    /// <summary>As issued, without 第 and 号, e.g. 85, 0877, A044.</summary>
    public required string CaseNumber { get; init; }

    public ProposalKind? Kind { get; init; }

    public AuthorshipType? Authorship { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<ReadProposer> Proposers { get; init; } = [];

    public DateOnly? SubmittedOn { get; init; }

    public string? ContactPhone { get; init; }

    public string? ContactAddress { get; init; }

    public IReadOnlyList<ReadItem> Items { get; init; } = [];

    /// <summary>背景材料, with a line break between paragraphs.</summary>
    public string? Background { get; init; }

    public HandlingRole? Role { get; init; }

    public DateOnly? ReferredOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>The source text as found: a line per paragraph or table row, a tab between cells.</summary>
    public required string Original { get; init; }
}
