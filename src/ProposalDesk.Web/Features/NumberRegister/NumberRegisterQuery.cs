using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.NumberRegister;

public sealed class NumberRegisterQuery(DeskContext db, DeskClock clock)
{
    private sealed record Use(string StandsOn, string Address, string? VoidReason, string? CorrectedBy);

    public async Task<NumberRegisterPage> RunAsync(long bureauId, int? asked, CancellationToken ct)
    {
        var all = await db.NumberSeries.AsNoTracking().Where(s => s.BureauId == bureauId).ToListAsync(ct);
        var year = asked ?? clock.Today.Year;
        var series = all.Where(s => s.Year == year).OrderBy(s => s.Kind).ToList();
        var ids = series.Select(s => s.Id).ToList();
        var drawn = await db.DrawnNumbers.AsNoTracking().Where(n => ids.Contains(n.SeriesId)).ToListAsync(ct);
        var skipped = await db.SkippedNumbers.AsNoTracking().Where(n => ids.Contains(n.SeriesId)).ToListAsync(ct);
        var uses = await UsesAsync(ids, ct);

        return new(
            year,
            [.. all.Select(s => s.Year).Append(year).Append(clock.Today.Year).Distinct().OrderDescending()],
            [.. series.Select(s => new NumberRegisterPage.Series(s.Kind,
            [
                .. drawn.Where(n => n.SeriesId == s.Id).Select(n => LineOf(n, uses.GetValueOrDefault(n.Text)))
                    .Concat(skipped.Where(n => n.SeriesId == s.Id).Select(LineOf))
                    .Concat(Missing(s, drawn, skipped))
                    .OrderByDescending(l => l.Serial),
            ]))]);
    }

    // Letters, notices and reports by the number that stands on them.
    private async Task<Dictionary<string, Use>> UsesAsync(List<long> series, CancellationToken ct)
    {
        var numbers = db.DrawnNumbers.Where(n => series.Contains(n.SeriesId)).Select(n => n.Text);
        var letters = await (
            from r in db.Replies.AsNoTracking()
            join p in db.Proposals on r.ProposalId equals p.Id
            where r.DocumentNumber != null && numbers.Contains(r.DocumentNumber)
            select new
            {
                r.DocumentNumber,
                r.Kind,
                r.VoidReason,
                p.Id,
                CaseKind = p.Kind,
                p.CaseNumber,
                p.Title,
                CorrectedBy = db.Replies
                    .Where(c => c.CorrectsReplyId == r.Id && c.Kind == ReplyKind.CorrectingLetter && c.DocumentNumber != null
                        && c.VoidedAt == null)
                    .OrderByDescending(c => c.Id).Select(c => c.DocumentNumber).FirstOrDefault(),
            }).ToListAsync(ct);
        var notices = await db.Proposals.AsNoTracking()
            .SelectMany(p => p.Notices, (p, n) => new { n.DocumentNumber, p.Id, p.Kind, p.CaseNumber, p.Title })
            .Where(n => numbers.Contains(n.DocumentNumber)).ToListAsync(ct);
        var reports = await db.Reports.AsNoTracking().Where(r => r.DocumentNumber != null && numbers.Contains(r.DocumentNumber))
            .Select(r => new { r.DocumentNumber, r.Id, r.Title }).ToListAsync(ct);

        return letters
            .Select(l => KeyValuePair.Create(l.DocumentNumber!, new Use(
                $"{l.CaseKind.NumberInWords(l.CaseNumber)}《{l.Title}》{l.Kind.Label()}", CaseAddress(l.Id), l.VoidReason, l.CorrectedBy)))
            .Concat(notices.Select(n => KeyValuePair.Create(n.DocumentNumber, new Use(
                $"{n.Kind.NumberInWords(n.CaseNumber)}《{n.Title}》督办单", CaseAddress(n.Id), null, null))))
            .Concat(reports.Select(r => KeyValuePair.Create(r.DocumentNumber!, new Use(
                r.Title, string.Create(CultureInfo.InvariantCulture, $"~/reports/{r.Id}"), null, null))))
            .DistinctBy(u => u.Key).ToDictionary();
    }

    private static string CaseAddress(long id) => StepUrls.PathOf(null, id);

    private static NumberRegisterPage.Line LineOf(DrawnNumber number, Use? use) => new(
        number.Serial, number.Text, number.DrawnAt, use?.StandsOn ?? "", use?.Address,
        (number.VoidReason ?? use?.VoidReason) is { } why ? $"作废：{why}"
            : use?.CorrectedBy is { } by ? $"已由{by}更正" : "");

    private static NumberRegisterPage.Line LineOf(SkippedNumbers gap) => new(
        gap.Last, Between(gap.First, gap.Last), gap.SkippedAt, "没有使用", null, $"{gap.SkippedBy}登记跳过：{gap.Reason}");

    // A gap nobody has explained is shown as one.
    private static IEnumerable<NumberRegisterPage.Line> Missing(
        NumberSeries series, IReadOnlyList<DrawnNumber> drawn, IReadOnlyList<SkippedNumbers> skipped)
    {
        var known = drawn.Where(n => n.SeriesId == series.Id).Select(n => (First: n.Serial, Last: n.Serial))
            .Concat(skipped.Where(n => n.SeriesId == series.Id).Select(n => (n.First, n.Last)))
            .Append((First: series.LastSerial + 1, Last: series.LastSerial + 1)).Order();
        var next = 1;
        foreach (var (first, last) in known)
        {
            if (first > next)
            {
                yield return new(first - 1, Between(next, first - 1), null, "没有使用", null, "没有登记原因，请系统管理员核对");
            }

            next = Math.Max(next, last + 1);
        }
    }

    private static string Between(int first, int last) => first == last ? $"{first}号" : $"{first}号至{last}号";
}
