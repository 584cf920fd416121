using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>提案列表.</summary>
/// <param name="Total">Cases under the filter, on all pages.</param>
/// <param name="Batches">Which papers this person may have made for many cases at once; empty for most.</param>
/// <param name="PutAway">Closed cases of archived years that are not shown.</param>
/// <param name="MayMove">May give cases to another section.</param>
/// <param name="SeesAny">False when the person has no case at all: then the page says how to begin.</param>
public sealed record ProposalListPage(
    ListFilter Filter, IReadOnlyList<ProposalListPage.Row> Rows, IReadOnlyList<ProposalListPage.Facet> Facets, int Total, int Pages,
    bool SeesAny, bool MayRegister,
    IReadOnlyList<BatchKind> Batches,
    bool MayMove,
    int PutAway)
{
    public int First => ((Filter.Page - 1) * ListFilter.PageSize) + 1;

    public int Last => First + Rows.Count - 1;

    /// <summary>What the list was narrowed to, for paper, where no filter can be opened.</summary>
    public string FilterInWords => string.Join("；", (string[])[
        .. Facets.Where(f => f.IsUsed).Select(f => $"{f.Label}为{string.Join("、", f.Values.Where(v => v.IsChosen).Select(v => v.Label))}"),
        .. string.IsNullOrWhiteSpace(Filter.Q) ? (string[])[] : [$"含“{Filter.Q.Trim()}”"]]);

    /// <param name="Inside">The internal limit of whoever has it, by name; null where there is none, and for observers.</param>
    public sealed record Row(
        long Id,
        string CaseNumber,
        ProposalKind Kind,
        string Title,
        string FirstProposer,
        int ProposerCount,
        HandlingRole Role,
        string HolderText,
        ProposalStatus Status,
        int RoundNumber,
        bool IsKey,
        DateOnly DueOn,
        Light Light,
        string? Inside);

    /// <summary>One filter with its values and how many cases each would show.</summary>
    public sealed record Facet(string Name, string Label, IReadOnlyList<FacetValue> Values)
    {
        public bool IsUsed => Values.Any(v => v.IsChosen);
    }

    /// <param name="Address">The list with this value added or taken away.</param>
    public sealed record FacetValue(string Label, int Count, bool IsChosen, string Address);
}
