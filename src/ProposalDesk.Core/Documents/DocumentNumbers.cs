using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Draws document numbers. One statement in the transaction of the signature, so that two signers never get the same
/// number and a signature that fails draws none.
/// </summary>
public sealed class DocumentNumbers(DeskContext db)
{
    /// <summary>Must be called inside a transaction. The register line is added to the context.</summary>
    /// <returns>The number as printed, e.g. 某数函〔2021〕12号.</returns>
    public async Task<string> DrawAsync(long bureauId, int year, NumberedKind kind, long? replyId, DateTime now, CancellationToken ct)
    {
        var series = await SeriesAsync(bureauId, year, kind, ct);

        // UPDATE … RETURNING is spelt the same on SQLite and PostgreSQL.
        var serial = (await db.Database
            .SqlQuery<int>(
                $"""
                UPDATE "NumberSeries" SET "LastSerial" = "LastSerial" + 1
                WHERE "Id" = {series.Id} RETURNING "LastSerial" AS "Value"
                """)
            .ToListAsync(ct))
            .Single();

        var text = NumberSeries.Format(series.Code, year, serial);
        db.DrawnNumbers.Add(new DrawnNumber { SeriesId = series.Id, Serial = serial, Text = text, ReplyId = replyId, DrawnAt = now });

        return text;
    }

    /// <summary>The number that would be drawn next, for trying a letter out; draws nothing.</summary>
    public async Task<string> NextAsync(long bureauId, int year, NumberedKind kind, CancellationToken ct)
    {
        var series = await SeriesAsync(bureauId, year, kind, ct);

        return NumberSeries.Format(series.Code, year, series.LastSerial + 1);
    }

    private async Task<NumberSeries> SeriesAsync(long bureauId, int year, NumberedKind kind, CancellationToken ct) =>
        await db.NumberSeries.AsNoTracking().SingleOrDefaultAsync(s => s.BureauId == bureauId && s.Year == year && s.Kind == kind, ct)
        ?? throw new RuleViolationException("no-series", $"{year}年的{kind.Label()}还没有设置文号的代字，没有取号：请系统管理员在“管理”的“文号”里设置。");
}
