using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>One row of the list behind a figure.</summary>
/// <param name="RowId">Of what is counted: the case, sheet, item or promise.</param>
/// <param name="What">The counted thing in words where it is not the case itself.</param>
public sealed record FigureLine(
    long RowId, long ProposalId, string CaseNumber, ProposalKind Kind, string Title, HandlingRole Role, string? SectionName,
    string? HandlerName, ProposalStatus Status,
    DateOnly DueOn, DateOnly? AnsweredOn, string? What)
{
    /// <summary>第85号提案</summary>
    public string Number => Kind.NumberInWords(CaseNumber);
}
