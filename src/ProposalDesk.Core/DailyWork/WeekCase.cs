using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.DailyWork;

/// <summary>A case as the weekly digest names it.</summary>
internal sealed record WeekCase(
    long Id, ProposalKind Kind, string CaseNumber, string Title, ProposalStatus Status, DateOnly DueOn, bool IsKey, string Holder,
    string? Section, long? SectionId, long? DeputyId)
{
    public string NumberInWords => Kind.NumberInWords(CaseNumber);
}
