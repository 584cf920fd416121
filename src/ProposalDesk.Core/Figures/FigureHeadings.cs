using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Figures;

/// <summary>The values of a dimension in words and in the order people expect.</summary>
internal sealed class FigureHeadings(DeskContext db, long bureauId)
{
    public Task<Dictionary<long, int>> YearsAsync(CancellationToken ct) =>
        db.Sessions.AsNoTracking().Join(db.HandlingYears, s => s.HandlingYearId, y => y.Id, (s, y) => new { s.Id, y.Year })
            .ToDictionaryAsync(x => x.Id, x => x.Year, ct);

    public async Task<IReadOnlyList<FigureBreakdown.Heading>> InOrderAsync(
        FigureDimension dimension, IEnumerable<string> found, CancellationToken ct)
    {
        var keys = found.Distinct().ToList();

        return dimension switch
        {
            FigureDimension.Year => [.. keys.OrderBy(Number).Select(k => new FigureBreakdown.Heading(k, $"{k}年"))],
            FigureDimension.Month => [.. keys.OrderBy(Number).Select(k => new FigureBreakdown.Heading(k, $"{k}月"))],
            FigureDimension.Kind =>
                [.. keys.Select(Enum.Parse<ProposalKind>).Order().Select(k => new FigureBreakdown.Heading(k.ToString(), k.Label()))],
            FigureDimension.Role =>
                [.. keys.Select(Enum.Parse<HandlingRole>).Order().Select(r => new FigureBreakdown.Heading(r.ToString(), r.Label()))],
            FigureDimension.Theme => [.. keys.OrderBy(k => k == FigureScope.NoTheme).ThenBy(k => k, StringComparer.Ordinal)
                .Select(k => new FigureBreakdown.Heading(k, k))],
            FigureDimension.Section => Named(keys, await db.Sections.AsNoTracking().Where(s => s.BureauId == bureauId)
                .OrderBy(s => s.Order).ThenBy(s => s.Id)
                .Select(s => new Name(s.Id, s.Name)).ToListAsync(ct), "未分派"),
            FigureDimension.Handler => Named(keys, await db.Users.AsNoTracking().Where(u => u.BureauId == bureauId)
                .OrderBy(u => u.SectionId).ThenBy(u => u.Id).Select(u => new Name(u.Id, u.DisplayName)).ToListAsync(ct), "未确定承办人"),
            FigureDimension.Session =>
                Named(keys, await db.Sessions.AsNoTracking().OrderBy(s => s.Id).Select(s => new Name(s.Id, s.Name)).ToListAsync(ct), ""),
        };
    }

    private static IReadOnlyList<FigureBreakdown.Heading> Named(List<string> keys, List<Name> names, string nobody) =>
    [
        .. names.Select(n => new FigureBreakdown.Heading(n.Id.ToString(CultureInfo.InvariantCulture), n.Text))
            .Where(h => keys.Contains(h.Key)),
        .. keys.Contains("0") ? [new FigureBreakdown.Heading("0", nobody)] : Array.Empty<FigureBreakdown.Heading>(),
    ];

    private static long Number(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    private sealed record Name(long Id, string Text);
}
