using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Supervision;

/// <summary>One stretch of time a case lay in one stage, read from its history. Instants are UTC.</summary>
/// <param name="Until">Null while it still lies there.</param>
public sealed record StagePeriod(
    long ProposalId, string CaseNumber, ProposalKind Kind, string Title, string? LeadSectionName, DateTime Since, DateTime? Until);
