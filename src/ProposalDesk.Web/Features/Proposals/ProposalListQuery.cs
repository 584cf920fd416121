using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>
/// The list: its order and counts are kept (<see cref="CaseOrder"/>), only the fifty of one page are read, however many
/// there are and however deep it is leafed. Words are searched by the database.
/// </summary>
public sealed class ProposalListQuery(DeskContext db, DeadlineBasisBook bases, CaseOrderBook orders, PeopleBook people)
{
    private static readonly ModelQuery<Func<DeskContext, List<long>, IAsyncEnumerable<Read>>> _rows = new(() => EF.CompileAsyncQuery(
        (DeskContext db, List<long> ids) => db.Proposals.AsNoTracking().AsSingleQuery().Where(p => ids.Contains(p.Id)).Select(p => new Read(
            new CaseLine(p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName,
                p.NextDueOn, p.NextDueKind, p.DueOn, p.AnsweredOn),
            p.Title,
            p.HolderText,
            p.HolderKind,
            p.LeadSectionName,
            p.RoundNumber,
            p.IsKey,
            p.Proposers.Where(x => x.Order == 1).Select(x => x.Name).First(),
            p.Proposers.Count))));

    public async Task<ProposalListPage> RunAsync(ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var (sections, names) = (await people.SectionsAsync(ct), await people.NamesAsync(ct));
        var isSearch = !string.IsNullOrWhiteSpace(filter.Q);
        var found = isSearch ? await FilteredCases.OpenAsync(db, bases, filter, bureauId, actor, ct) : null;
        var order = isSearch ? null : await orders.OpenAsync(ct);
        var sight = CaseSight.Of(actor);
        var counts = found is not null ? await found.CountAsync(ct)
            : [.. order!.CountOn(actor.Today, basis).Where(c => c.Sort.BureauId == bureauId && c.Sort.IsVisibleTo(sight))];
        var shown = filter.HidesArchived ? counts.Where(c => !basis.IsPutAway(c.Sort.SessionId, c.Sort.Status)).ToList() : counts;
        var (total, facets) = ListFacets.Of(filter, shown, basis, sections, names);
        var pages = Math.Max(1, (total + ListFilter.PageSize - 1) / ListFilter.PageSize);
        filter.Page = Math.Clamp(filter.Page, 1, pages);
        var skip = (filter.Page - 1) * ListFilter.PageSize;
        var ids = found is not null
            ? await found.Found.Select(c => c.Case.Id).Skip(skip).Take(ListFilter.PageSize).ToListAsync(ct)
            : order!.Page(ListFacets.Filter(filter, bureauId, sight, basis), actor.Today, basis, skip, ListFilter.PageSize);

        return new(
            filter,
            total == 0 ? [] : await RowsAsync([.. ids], basis, actor, ct),
            facets,
            total,
            pages,
            counts.Count > 0 || isSearch,
            actor.Is(DeskRole.Clerk),
            BatchAccess.KindsFor(actor),
            actor.Is(DeskRole.Clerk),
            counts.Sum(c => c.Cases) - shown.Sum(c => c.Cases));
    }

    private async Task<List<ProposalListPage.Row>> RowsAsync(List<long> ids, DeadlineBasis basis, Actor actor, CancellationToken ct)
    {
        var (today, isObserver) = (actor.Today, ProposalAccess.IsOnlyObserver(actor));
        var rows = new Dictionary<long, Read>();
        await foreach (var row in _rows.For(db)(db, ids).WithCancellation(ct))
        {
            rows.Add(row.Facts.Id, row);
        }

        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(x => new ProposalListPage.Row(
            x.Facts.Id, x.Facts.CaseNumber, x.Facts.Kind, x.Title, x.FirstProposer, x.Proposers, x.Facts.Role,
            isObserver ? x.HolderKind.WithoutNames(x.HolderText, x.Section) : x.HolderText,
            x.Facts.Status, x.RoundNumber, x.IsKey, x.Facts.DueOn, x.Facts.LightBy(basis, today),
            isObserver ? null : x.Facts.InsideWords(basis, today)))];
    }

    private sealed record Read(
        CaseLine Facts, string Title, string HolderText, HolderKind HolderKind, string? Section, int RoundNumber, bool IsKey,
        string FirstProposer, int Proposers);
}
