using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Web.Features.SecurityLog;

/// <summary>安全日志, the newest first, a page at a time or as a workbook.</summary>
public sealed class SecurityLogQuery(DeskContext db)
{
    private const int PageSize = 50;

    public async Task<SecurityLogPage> RunAsync(SecurityLogFilter filter, CancellationToken ct)
    {
        filter.Page = Math.Clamp(filter.Page, 1, 100_000);
        var rows = await Of(filter).OrderByDescending(e => e.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        var check = await db.SecurityEvents.AsNoTracking().Where(e => e.Kind == SecurityEventKind.Check).OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id).FirstOrDefaultAsync(ct);

        return new(filter, rows.Count > PageSize, [.. rows.Take(PageSize)], check);
    }

    public SpreadsheetPage Workbook(SecurityLogFilter filter, CancellationToken ct) => new(
        "安全日志",
        [new("时间", 20), new("类别", 14), new("谁", 16), new("做了什么", 60), new("关于", 20), new("地址", 18), new("设备", 26)],
        RowsAsync(filter, ct));

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        SecurityLogFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in Of(filter).OrderByDescending(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return [line.At.InWords(), line.Kind.Label(), line.Name, line.Text, line.About, line.Address, line.Device];
        }
    }

    private IQueryable<SecurityEvent> Of(SecurityLogFilter filter)
    {
        var lines = db.SecurityEvents.AsNoTracking();
        if (filter.Kind is { } kind)
        {
            lines = lines.Where(e => e.Kind == kind);
        }

        if (filter.Q?.Trim() is { Length: > 0 } words)
        {
            lines = lines.Where(e => e.Name.Contains(words) || e.About.Contains(words) || e.Address.Contains(words));
        }

        if (filter.From is { } from)
        {
            var begin = from.BeginsAt();
            lines = lines.Where(e => e.At >= begin);
        }

        if (filter.Until is { } until && until < DateOnly.MaxValue)
        {
            var end = until.AddDays(1).BeginsAt();
            lines = lines.Where(e => e.At < end);
        }

        return lines;
    }
}
