namespace ProposalDesk.Core.Reports;

/// <summary>A result as a person enters it, or as it was suggested and gone over.</summary>
/// <param name="Theme">板块</param>
/// <param name="Point">The member's point it answers; empty where it answers none in particular.</param>
/// <param name="Text">What was done.</param>
/// <param name="Figure">With its unit: 汇聚数据120万条.</param>
/// <param name="IsPublic">可对外</param>
/// <param name="IsChosen">The one meeting the summary tells of.</param>
public sealed record WorkResultEntry(
    WorkResultKind? Kind, string? Theme, string? Point, string? Text, string? Figure, DateOnly? On, bool IsPublic, bool IsChosen);
