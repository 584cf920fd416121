using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Web.Features.Batches;

/// <summary>The batches of a person, the newest first, and the sessions new ones can be of.</summary>
public sealed class BatchListQuery(DeskContext db)
{
    private const int Shown = 100;

    public async Task<BatchListPage> RunAsync(long bureauId, Actor actor, CancellationToken ct)
    {
        var rows = await db.Batches.AsNoTracking().OwnedBy(actor).OrderByDescending(b => b.Id).Take(Shown)
            .Select(b => new BatchListPage.Row(
                b.PublicId,
                b.Name,
                b.StartedAt,
                b.CancelledAt != null,
                b.Items.Count,
                b.Items.Count(i => i.State == BatchItemState.Waiting),
                b.Items.Count(i => i.State == BatchItemState.Done),
                b.Items.Count(i => i.State == BatchItemState.LeftOut),
                b.Items.Count(i => i.State == BatchItemState.Failed)))
            .ToListAsync(ct);
        var cases = await db.Proposals.AsNoTracking().Where(p => p.BureauId == bureauId).Where(ProposalAccess.VisibleTo(actor))
            .GroupBy(p => p.SessionId).Select(g => new { SessionId = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.SessionId, g => g.Count, ct);
        var sessions = await (
            from s in db.Sessions.AsNoTracking()
            join y in db.HandlingYears on s.HandlingYearId equals y.Id
            where y.BureauId == bureauId
            orderby y.Year descending, s.Kind, s.Id
            select new { s.Id, s.Name, y.Year }).ToListAsync(ct);
        var ranges = new List<BatchListPage.Range>();
        foreach (var year in sessions.Where(s => cases.ContainsKey(s.Id)).GroupBy(s => s.Year))
        {
            if (year.Count() > 1)
            {
                ranges.Add(RangeOf($"{year.Key}年度全部", [.. year.Select(s => s.Id)]));
            }

            ranges.AddRange(year.Select(s => RangeOf(s.Name, [s.Id])));
        }

        return new BatchListPage(BatchAccess.KindsFor(actor), ranges, rows);

        BatchListPage.Range RangeOf(string label, IReadOnlyList<long> ids) => new(
            label, ids.Sum(id => cases[id]),
            string.Concat(ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"&session={id}"))));
    }
}
