using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Overview;

/// <summary>The cases behind one number of 进度一览.</summary>
/// <param name="Stays">In place of cases where the number counts stays.</param>
public sealed record OverviewCasesPage(
    CaseSelection Cut, string InWords, int Total, int Pages, IReadOnlyList<OverviewCasesPage.Row> Rows,
    IReadOnlyList<OverviewCasesPage.StayRow>? Stays)
{
    public const int PageSize = 50;

    public int First => ((Cut.Page - 1) * PageSize) + 1;

    public int Last => Math.Min(First + PageSize - 1, Total);

    /// <param name="With">Who has it; the section for observers.</param>
    public sealed record Row(long Id, string Number, string Title, HandlingRole Role, string Section, string With, ProposalStatus Status,
        DateOnly DueOn, Light Light);

    public sealed record StayRow(long Id, string Number, string Title, string Section, string Since, string Until, string Days);
}
