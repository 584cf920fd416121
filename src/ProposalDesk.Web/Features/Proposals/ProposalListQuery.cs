using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The list in two round trips: the small facts of all cases, then what one page shows of its fifty.</summary>
public sealed class ProposalListQuery(DeskContext db, AlmanacBook almanacs)
{
    public async Task<ProposalListPage> RunAsync(ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var cases = await FilteredCases.LoadAsync(db, almanacs, filter, bureauId, actor, ct);
        var pages = Math.Max(1, (cases.Found.Count + ListFilter.PageSize - 1) / ListFilter.PageSize);
        filter.Page = Math.Clamp(filter.Page, 1, pages);
        var shown = cases.Found.Skip((filter.Page - 1) * ListFilter.PageSize).Take(ListFilter.PageSize).ToList();

        return new(
            filter,
            await RowsAsync(shown, cases, ct),
            Facets(filter, cases, await SectionsAsync(cases, ct)),
            cases.Found.Count,
            pages,
            cases.All.Count > 0 || !string.IsNullOrWhiteSpace(filter.Q),
            actor.Is(DeskRole.Clerk),
            BatchAccess.KindsFor(actor));
    }

    private async Task<List<ProposalListPage.Row>> RowsAsync(List<CaseFacts> shown, FilteredCases cases, CancellationToken ct)
    {
        if (shown.Count == 0)
        {
            return [];
        }

        var ids = shown.Select(c => c.Id).ToList();
        var rows = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Title,
                p.HolderText,
                p.RoundNumber,
                p.IsKey,
                FirstProposer = p.Proposers.Where(x => x.Order == 1).Select(x => x.Name).First(),
                Proposers = p.Proposers.Count,
            })
            .ToDictionaryAsync(p => p.Id, ct);

        return [.. shown.Select(c => (Facts: c, Row: rows[c.Id])).Select(x => new ProposalListPage.Row(
            x.Facts.Id, x.Facts.CaseNumber, x.Facts.Kind, x.Row.Title, x.Row.FirstProposer, x.Row.Proposers, x.Facts.Role, x.Row.HolderText,
            x.Facts.Status, x.Row.RoundNumber, x.Row.IsKey, x.Facts.DueOn, x.Facts.LightBy(cases.Almanac, cases.Today)))];
    }

    private async Task<Dictionary<long, string>> SectionsAsync(FilteredCases cases, CancellationToken ct) =>
        cases.All.Any(c => c.SectionId is not null) ? await db.Sections.AsNoTracking().OrderBy(s => s.Order).ToDictionaryAsync(s => s.Id, s => s.Name, ct) : [];

    private static IReadOnlyList<ProposalListPage.Facet> Facets(ListFilter filter, FilteredCases cases, Dictionary<long, string> sections)
    {
        var handlers = cases.All.Where(c => c.HandlerId is not null).DistinctBy(c => c.HandlerId).ToDictionary(c => c.HandlerId!.Value, c => c.HandlerName!);

        return
        [
            Of("light", "时限", c => c.ColourBy(cases.Almanac, cases.Today), v => v.Label(), Enum.GetValues<LightColour>(), filter.Light),
            Of("status", "状态", c => c.Status, v => v.Label(), Enum.GetValues<ProposalStatus>(), filter.Status),
            Of("role", "办理方式", c => c.Role, v => v.Label(), Enum.GetValues<HandlingRole>(), filter.Role),
            Of("kind", "类别", c => c.Kind, v => v.Label(), Enum.GetValues<ProposalKind>(), filter.Kind),
            Of("section", "承办科室", c => c.SectionId ?? 0, v => sections[v], [.. sections.Keys], filter.Section),
            Of("handler", "承办人", c => c.HandlerId ?? 0, v => handlers[v], [.. handlers.Keys], filter.Handler),
            Of("session", "届次", c => c.SessionId, cases.Almanac.SessionName, [.. cases.Almanac.Sessions.Select(s => s.Id)], filter.Session),
        ];

        ProposalListPage.Facet Of<T>(string name, string label, Func<CaseFacts, T> value, Func<T, string> words, T[] values, List<T> chosen)
            where T : notnull
        {
            var counts = cases.All.Where(c => FilteredCases.Fits(c, filter, name, cases.Almanac, cases.Today)).CountBy(value).ToDictionary();

            return new(name, label, [.. values
                .Select(v => new ProposalListPage.FacetValue(
                    words(v), counts.GetValueOrDefault(v), chosen.Contains(v), filter.Toggled(name, Convert.ToString(v, CultureInfo.InvariantCulture)!)))
                .Where(v => v.Count > 0 || v.IsChosen)]);
        }
    }
}
