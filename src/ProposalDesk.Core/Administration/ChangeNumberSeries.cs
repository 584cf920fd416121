using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>代字 and the next serial of a register. A number that was drawn is never drawn again.</summary>
public sealed class ChangeNumberSeries(DeskContext db)
{
    public sealed record Command(long BureauId, int Year, NumberedKind Kind, string Code, int NextSerial, string? Reason = null);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var code = command.Code.Trim();
        var series = await db.NumberSeries.SingleOrDefaultAsync(
            s => s.BureauId == command.BureauId && s.Year == command.Year && s.Kind == command.Kind, ct);

        if (series is null)
        {
            series = new NumberSeries { BureauId = command.BureauId, Year = command.Year, Kind = command.Kind, Code = code };
            db.NumberSeries.Add(series);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        if (command.NextSerial <= series.LastSerial)
        {
            throw new RuleViolationException("serial-used", $"{series.LastSerial}号及以前的号已经用过，下一个号至少是{series.LastSerial + 1}。", "NextSerial");
        }

        var before = series.Id == 0 ? null : NumberSeries.Format(series.Code, command.Year, series.LastSerial + 1);

        // Only a serial that is really moved is written: signers may be drawing numbers at this moment.
        series.Code = code;
        if (command.NextSerial != series.LastSerial + 1)
        {
            var (first, last) = (series.LastSerial + 1, command.NextSerial - 1);
            var reason = ReasonOf(command, first, last);
            series.LastSerial = last;
            await db.SaveChangesAsync(ct);
            db.SkippedNumbers.Add(new SkippedNumbers
            {
                SeriesId = series.Id,
                First = first,
                Last = last,
                Reason = reason,
                SkippedBy = actor.Name,
                SkippedAt = actor.Now,
            });
        }

        db.Record(
            actor, $"设置{command.Year}年{command.Kind.Label()}文号：下一个是{NumberSeries.Format(code, command.Year, command.NextSerial)}"
                + $"{(before is null ? "" : $"，原为{before}")}。");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // No number is missing without a reason (domain.md §3.8).
    private static string ReasonOf(Command command, int first, int last)
    {
        var skipped = first == last ? $"{first}号" : $"{first}号至{last}号";
        var reason = command.Reason?.Trim() ?? "";

        return reason.Length == 0
            ? throw new RuleViolationException("reason-missing", $"{skipped}将不再使用，请写明原因，例如已在纸质登记簿上使用。", "Reason")
            : Characters.Count(reason) > SkippedNumbers.ReasonMaxLength
                ? throw new RuleViolationException("reason-too-long", $"原因最多{SkippedNumbers.ReasonMaxLength}个字。", "Reason")
                : reason;
    }
}
