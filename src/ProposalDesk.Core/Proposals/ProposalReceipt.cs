using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Proposals;

/// <summary>What the clerk registers at receipt (domain.md §3.1).</summary>
public sealed record ProposalReceipt
{
    public required long BureauId { get; init; }

    public required long SessionId { get; init; }

    public required ProposalKind Kind { get; init; }

    public required string CaseNumber { get; init; }

    public required AuthorshipType Authorship { get; init; }

    public required string Title { get; init; }

    /// <summary>In order; the first is the first proposer.</summary>
    public required IReadOnlyList<ProposerEntry> Proposers { get; init; }

    public required IReadOnlyList<ItemEntry> Items { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    public PrivateText? ContactPhone { get; init; }

    public PrivateText? ContactAddress { get; init; }

    public string? Themes { get; init; }

    public string? Background { get; init; }

    public required HandlingRole Role { get; init; }

    public string? LeadUnit { get; init; }

    public IReadOnlyList<UnitEntry> OtherUnits { get; init; } = [];

    public bool IsKey { get; init; }

    public long? KeyLeaderId { get; init; }

    public required DateOnly ReferredOn { get; init; }

    public string? ReferralNotice { get; init; }

    public string ReferredBy { get; init; } = "市政府办公室";

    /// <summary>办理时限 if the referral gave one.</summary>
    public DateOnly? GivenDueOn { get; init; }

    /// <summary>The Director's reason where the given date lies after the year's completion date.</summary>
    public string? DueAfterCompletionReason { get; init; }

    public Guid? ImportId { get; init; }

    public PrivateText? OriginalText { get; init; }

    public sealed record ProposerEntry(ProposerType Type, string Name, string? Affiliation = null);

    public sealed record ItemEntry(string PrintedNumber, string Heading, string Explanation);

    public sealed record UnitEntry(string Name, HandlingRole Role);
}
