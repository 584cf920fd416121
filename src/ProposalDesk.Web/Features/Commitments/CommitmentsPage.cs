using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Commitments;

/// <summary>承诺事项 across years, most urgent first.</summary>
/// <param name="Kept">承诺落实率 of the year, or of all.</param>
/// <param name="States">Each with its number and address.</param>
public sealed record CommitmentsPage(
    CommitmentsFilter Filter, IReadOnlyList<int> Years, FigureView Kept, IReadOnlyList<CommitmentsPage.State> States, int Total, int Pages,
    IReadOnlyList<CommitmentsPage.Row> Rows)
{
    public const int PageSize = 50;

    public sealed record State(string? Key, string Label, int Count);

    public sealed record Row(
        long ProposalId, string Number, string Title, Commitment Commitment, string? SectionName, string? HandlerName, int Year,
        string? DocumentNumber, Light State);
}
