using ProposalDesk.Core.Reports;

namespace ProposalDesk.Web.Features.WorkResults;

/// <summary>What the cases offer and nobody has taken, a page of it.</summary>
/// <param name="All">How many there are of every kind.</param>
/// <param name="Kinds">Those there are, with how many.</param>
/// <param name="Kind">Only these are shown; null for all.</param>
/// <param name="Before">Where the page before this one begins; null on the first.</param>
/// <param name="After">Where the next one does; null on the last.</param>
public sealed record OfferedRecords(
    int All, IReadOnlyList<(WorkResultKind Kind, int Count)> Kinds, WorkResultKind? Kind, IReadOnlyList<WorkResultSuggestion> Shown,
    int? Before, int? After)
{
    private const int PageSize = 30;

    /// <param name="read">Reads those on the page.</param>
    public static async Task<OfferedRecords> OfAsync(
        IReadOnlyList<WorkResultBook.Offer> all, WorkResultKind? kind, int skip,
        Func<IReadOnlyCollection<WorkResultBook.Offer>, Task<IReadOnlyList<WorkResultSuggestion>>> read)
    {
        var wanted = all.Where(o => kind is null || o.Kind == kind).ToList();
        var from = Math.Clamp(skip, 0, wanted.Count);

        return new(
            all.Count, [.. all.GroupBy(o => o.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))], kind,
            await read([.. wanted.Skip(from).Take(PageSize)]), from > 0 ? Math.Max(0, from - PageSize) : null,
            from + PageSize < wanted.Count ? from + PageSize : null);
    }
}
