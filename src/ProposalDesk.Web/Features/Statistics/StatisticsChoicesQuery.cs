using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Figures;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Statistics;

/// <summary>What can be chosen above the table.</summary>
public sealed class StatisticsChoicesQuery(DeskContext db, DeadlineBasisBook bases, KeptCounts kept)
{
    public async Task<StatisticsPage.Choices> RunAsync(StatisticsFilter filter, long bureauId, Actor actor, CancellationToken ct)
    {
        var basis = await bases.OpenAsync(ct);
        var isObserver = ProposalAccess.IsOnlyObserver(actor);
        var sections = await db.Sections.AsNoTracking().Where(s => s.BureauId == bureauId).OrderBy(s => s.Order).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        var handlers = isObserver
            ? []
            : await db.Users.AsNoTracking().Where(u => u.BureauId == bureauId && u.SectionId != null).OrderBy(u => u.SectionId)
                .ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName }).ToListAsync(ct);
        var sessions = basis.Sessions.Where(s => filter.Year is null || basis.YearOf(s.Id).Year == filter.Year).Select(s => s.Id)
            .ToList();
        var themes = await kept.KeepAsync(
            string.Create(CultureInfo.InvariantCulture, $"themes {bureauId} {filter.Year}"),
            () => db.Proposals.AsNoTracking()
                .Where(p => p.BureauId == bureauId && sessions.Contains(p.SessionId) && p.Themes != null && p.Themes != "")
                .Select(p => p.Themes!).Distinct().ToListAsync(ct),
            ct);

        return new(
            [.. Enum.GetValues<FigureKind>().Select(k => new SelectListItem(k.Label(), k.ToString(), k == filter.Figure))],
            [.. Enum.GetValues<FigureDimension>().Where(d => !isObserver || d != FigureDimension.Handler)
                .Select(d => new SelectListItem(d.Label(), d.ToString()))],
            [.. basis.Years.Where(y => y.BureauId == bureauId).Select(y => Item($"{y.Year}年", y.Year))],
            [.. Enum.GetValues<ProposalKind>().Select(k => new SelectListItem(k.Label(), k.ToString()))],
            [.. Enum.GetValues<HandlingRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))],
            [.. sections.Select(s => Item(s.Name, s.Id))],
            [.. handlers.Select(h => Item(h.DisplayName, h.Id))],
            [.. themes.Select(t => t.Split('、')[0]).Concat(filter.Scope.Theme is { } chosen and not FigureScope.NoTheme ? [chosen] : [])
                .Distinct().Order(StringComparer.Ordinal).Append(FigureScope.NoTheme).Select(t => new SelectListItem(t, t))],
            [.. basis.Sessions.Select(s => Item(s.Name, s.Id))]);
    }

    private static SelectListItem Item(string text, long value) => new(text, value.ToString(CultureInfo.InvariantCulture));
}
