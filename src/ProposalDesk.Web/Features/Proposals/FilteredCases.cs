using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>
/// The cases a person sees under a filter, most urgent first: for the list, for leafing through it and for its export.
/// The database filters, counts and orders, however many there are.
/// </summary>
/// <param name="All">Found by the search, before the filters.</param>
public sealed record FilteredCases(DeadlineBasis DeadlineBasis, IQueryable<ListedCase> All, ListFilter Filter, DateOnly Today)
{
    public static async Task<FilteredCases> OpenAsync(
        DeskContext db, DeadlineBasisBook bases, ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var cases = db.Proposals.AsNoTracking().Where(p => p.BureauId == bureauId).Where(ProposalAccess.VisibleTo(actor));
        var words = WordsOf(filter.Q);
        foreach (var word in words)
        {
            cases = cases.Where(p => p.SearchText.Contains(word));
        }

        return new(basis, cases.Select(ListedCase.Of(basis.ColourInQuery(actor.Today), words.Count == 1 ? words[0] : null)), filter,
            actor.Today);
    }

    /// <summary>What the filters leave, in order: the number that was typed, what is due first, then what was answered last.</summary>
    public IQueryable<ListedCase> Found => InOrder(Filtered);

    /// <summary>All of them counted by everything one filters by; as many groups as there are sorts of cases, not cases.</summary>
    public async Task<IReadOnlyList<CaseCount>> CountAsync(CancellationToken ct) =>
    [
        .. (await All
            .GroupBy(c => new { c.Case.Status, c.Colour, c.Case.Role, c.Case.Kind, c.Case.LeadSectionId, c.Case.HandlerId,
                c.Case.SessionId })
            .Select(g => new { g.Key, Cases = g.Count() })
            .ToListAsync(ct))
            .Select(g => new CaseCount(
                new(0, g.Key.SessionId, g.Key.Kind, g.Key.Role, g.Key.Status, g.Key.LeadSectionId, g.Key.HandlerId, false, ""),
                    (LightColour)g.Key.Colour, g.Cases)),
    ];

    /// <summary>The case before or after another; the head of the list where that one has meanwhile left it.</summary>
    public async Task<long?> NeighbourAsync(long id, bool back, CancellationToken ct)
    {
        var here = await Filtered.Where(c => c.Case.Id == id).Select(c => new { c.Rank, c.Due, c.Answered }).SingleOrDefaultAsync(ct);
        if (here is null)
        {
            return await FirstAsync(Found, ct);
        }

        var (rank, due, answered) = (here.Rank, here.Due, here.Answered);

        return back
            ? await FirstAsync(
                Filtered.Where(c => c.Rank < rank || (c.Rank == rank
                    && (c.Due < due || (c.Due == due && (c.Answered > answered || (c.Answered == answered && c.Case.Id < id))))))
                    .OrderByDescending(c => c.Rank).ThenByDescending(c => c.Due).ThenBy(c => c.Answered).ThenByDescending(c => c.Case.Id),
                ct)
            : await FirstAsync(
                InOrder(Filtered.Where(c => c.Rank > rank || (c.Rank == rank
                    && (c.Due > due || (c.Due == due && (c.Answered < answered || (c.Answered == answered && c.Case.Id > id))))))),
                ct);
    }

    private IQueryable<ListedCase> Filtered
    {
        get
        {
            var (cases, lights) = (All, Filter.Light.Select(l => (int)l).ToList());
            if (Filter.HidesArchived)
            {
                var archived = DeadlineBasis.Sessions.Where(s => DeadlineBasis.YearOf(s.Id).ArchivedOn is not null).Select(s => s.Id)
                    .ToList();
                cases = archived.Count == 0 ? cases
                    : cases.Where(c => !archived.Contains(c.Case.SessionId) || !ProposalStatuses.Final.Contains(c.Case.Status));
            }

            cases = Filter.Status.Count == 0 ? cases : cases.Where(c => Filter.Status.Contains(c.Case.Status));
            cases = Filter.Role.Count == 0 ? cases : cases.Where(c => Filter.Role.Contains(c.Case.Role));
            cases = Filter.Kind.Count == 0 ? cases : cases.Where(c => Filter.Kind.Contains(c.Case.Kind));
            cases = Filter.Session.Count == 0 ? cases : cases.Where(c => Filter.Session.Contains(c.Case.SessionId));
            cases = Filter.Section.Count == 0 ? cases
                : cases.Where(c => c.Case.LeadSectionId != null && Filter.Section.Contains(c.Case.LeadSectionId.Value));
            cases = Filter.Handler.Count == 0 ? cases
                : cases.Where(c => c.Case.HandlerId != null && Filter.Handler.Contains(c.Case.HandlerId.Value));

            return lights.Count == 0 ? cases : cases.Where(c => lights.Contains(c.Colour));
        }
    }

    private static IOrderedQueryable<ListedCase> InOrder(IQueryable<ListedCase> cases) =>
        cases.OrderBy(c => c.Rank).ThenBy(c => c.Due).ThenByDescending(c => c.Answered).ThenBy(c => c.Case.Id);

    private static async Task<long?> FirstAsync(IQueryable<ListedCase> cases, CancellationToken ct) =>
        await cases.Select(c => (long?)c.Case.Id).FirstOrDefaultAsync(ct);

    // 第85号 is typed as often as 85.
    private static List<string> WordsOf(string? typed) =>
    [
        .. SearchFold.Fold(typed ?? "")
            .Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w is ['第', .., '号'] && w.Length > 2 ? w[1..^1] : w),
    ];
}
