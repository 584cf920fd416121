using ProposalDesk.Core.Commitments;

namespace ProposalDesk.Web.Features.Commitments;

/// <summary>承诺事项 across years, most urgent first.</summary>
/// <param name="Rate">承诺落实率 of what the year's filter leaves: n/N and the rate.</param>
/// <param name="States">Each with its number and address.</param>
public sealed record CommitmentsPage(
    CommitmentsFilter Filter, IReadOnlyList<int> Years, string Rate, IReadOnlyList<CommitmentsPage.State> States, int Total, int Pages, IReadOnlyList<CommitmentsPage.Row> Rows)
{
    public const int PageSize = 50;

    public sealed record State(string? Key, string Label, int Count);

    public sealed record Row(
        long ProposalId, string Number, string Title, Commitment Commitment, string? SectionName, string? HandlerName, int Year, string? DocumentNumber, string InWords);
}
