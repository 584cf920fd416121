using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Reports;

/// <summary>An earlier text of a report: replaced by another hand, from a conflict, or as it went to review.</summary>
public sealed class ReportVersion
{
    public long Id { get; private set; }

    /// <summary>From 1, within the report.</summary>
    public required int Number { get; init; }

    public required string ContentJson { get; init; }

    /// <summary>Who had written in it by then.</summary>
    public required Drafters Drafters { get; init; }

    /// <summary>Who handed it on, or saved it last.</summary>
    public required string SavedBy { get; init; }

    public required DateTime SavedAt { get; init; }

    /// <summary>Went to review, and was not called back.</summary>
    public required bool IsSubmitted { get; set; }

    public ReportText Text() => ReportJson.Read<ReportText>(ContentJson);
}
