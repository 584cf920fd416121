using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Proposals;

/// <summary>The list: all cases counted in groups, then the fifty of one page, however many there are.</summary>
public sealed class ProposalListQuery(DeskContext db, DeadlineBasisBook bases)
{
    public async Task<ProposalListPage> RunAsync(ListFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var cases = await FilteredCases.OpenAsync(db, bases, filter, bureauId, actor, ct);
        var groups = await cases.CountAsync(ct);
        var total = groups.Where(g => g.Fits(filter, null)).Sum(g => g.Cases);
        var pages = Math.Max(1, (total + ListFilter.PageSize - 1) / ListFilter.PageSize);
        filter.Page = Math.Clamp(filter.Page, 1, pages);

        return new(
            filter,
            total == 0 ? [] : await RowsAsync(cases, ct),
            Facets(filter, groups, cases.DeadlineBasis, await SectionsAsync(groups, ct), await HandlersAsync(groups, ct)),
            total,
            pages,
            groups.Count > 0 || !string.IsNullOrWhiteSpace(filter.Q),
            actor.Is(DeskRole.Clerk),
            BatchAccess.KindsFor(actor));
    }

    // The order is found in an index; only the fifty are then read as a whole.
    private async Task<List<ProposalListPage.Row>> RowsAsync(FilteredCases cases, CancellationToken ct)
    {
        var ids = await cases.Found.Select(c => c.Case.Id).Skip((cases.Filter.Page - 1) * ListFilter.PageSize).Take(ListFilter.PageSize)
            .ToListAsync(ct);
        var rows = await db.Proposals.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                Facts = new CaseLine(
                    p.Id, p.CaseNumber, p.Kind, p.Role, p.Status, p.SessionId, p.LeadSectionId, p.HandlerId, p.HandlerName, p.NextDueOn,
                        p.NextDueKind, p.DueOn, p.AnsweredOn),
                p.Title,
                p.HolderText,
                p.RoundNumber,
                p.IsKey,
                FirstProposer = p.Proposers.Where(x => x.Order == 1).Select(x => x.Name).First(),
                Proposers = p.Proposers.Count,
            })
            .ToDictionaryAsync(p => p.Facts.Id, ct);

        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(x => new ProposalListPage.Row(
            x.Facts.Id, x.Facts.CaseNumber, x.Facts.Kind, x.Title, x.FirstProposer, x.Proposers, x.Facts.Role, x.HolderText,
            x.Facts.Status, x.RoundNumber, x.IsKey, x.Facts.DueOn, x.Facts.LightBy(cases.DeadlineBasis, cases.Today)))];
    }

    private async Task<Dictionary<long, string>> SectionsAsync(List<CaseGroup> groups, CancellationToken ct) =>
        groups.Exists(g => g.SectionId is not null)
        ? await db.Sections.AsNoTracking().OrderBy(s => s.Order).ToDictionaryAsync(s => s.Id, s => s.Name, ct)
        : [];

    private async Task<Dictionary<long, string>> HandlersAsync(List<CaseGroup> groups, CancellationToken ct)
    {
        var ids = groups.Select(g => g.HandlerId).OfType<long>().Distinct().ToList();

        return ids.Count > 0
            ? await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).Select(u => new { u.Id, u.DisplayName })
                .ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct)
            : [];
    }

    private static IReadOnlyList<ProposalListPage.Facet> Facets(
        ListFilter filter, List<CaseGroup> groups, DeadlineBasis basis, Dictionary<long, string> sections, Dictionary<long,
            string> handlers)
    {
        return
        [
            Of("light", "时限", g => g.Light, v => v.Label(), Enum.GetValues<LightColour>(), filter.Light),
            Of("status", "状态", g => g.Status, v => v.Label(), Enum.GetValues<ProposalStatus>(), filter.Status),
            Of("role", "办理方式", g => g.Role, v => v.Label(), Enum.GetValues<HandlingRole>(), filter.Role),
            Of("kind", "类别", g => g.Kind, v => v.Label(), Enum.GetValues<ProposalKind>(), filter.Kind),
            Of("section", "承办科室", g => g.SectionId ?? 0, v => sections[v], [.. sections.Keys], filter.Section),
            Of("handler", "承办人", g => g.HandlerId ?? 0, v => handlers[v], [.. handlers.Keys], filter.Handler),
            Of("session", "届次", g => g.SessionId, basis.SessionName, [.. basis.Sessions.Select(s => s.Id)], filter.Session),
        ];

        ProposalListPage.Facet Of<T>(string name, string label, Func<CaseGroup, T> value, Func<T, string> words, T[] values, List<T> chosen)
            where T : notnull
        {
            var counts = groups.Where(g => g.Fits(filter, name)).GroupBy(value).ToDictionary(g => g.Key, g => g.Sum(x => x.Cases));

            return new(name, label, [.. values
                .Select(v => new ProposalListPage.FacetValue(
                    words(v), counts.GetValueOrDefault(v), chosen.Contains(v),
                        filter.Toggled(name, Convert.ToString(v, CultureInfo.InvariantCulture)!)))
                .Where(v => v.Count > 0 || v.IsChosen)]);
        }
    }
}
