namespace ProposalDesk.Core.Organisation;

/// <summary>A yearly date as somebody wants it.</summary>
/// <param name="Recipients">Separated by 、 or line breaks.</param>
public sealed record YearlyDateEntry(StatutoryKind Kind, DateOnly? DueOn, string? Recipients);
