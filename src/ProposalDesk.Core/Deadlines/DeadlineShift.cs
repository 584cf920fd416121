using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Deadlines;

/// <summary>One open deadline that moves.</summary>
/// <param name="ProposalId">Null for a yearly date.</param>
/// <param name="What">第85号提案 or 全年办理情况.</param>
public sealed record DeadlineShift(long? ProposalId, string What, DeadlineKind Kind, DateOnly From, DateOnly To);
