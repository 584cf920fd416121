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
    public sealed record Command(long BureauId, int Year, NumberedKind Kind, string Code, int NextSerial);

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

        if (command.NextSerial <= series.LastSerial)
        {
            throw new RuleViolationException("serial-used", $"{series.LastSerial}号及以前的号已经用过，下一个号至少是{series.LastSerial + 1}。", "NextSerial");
        }

        // Only a serial that is really moved is written: signers may be drawing numbers at this moment.
        if (command.NextSerial != series.LastSerial + 1)
        {
            series.LastSerial = command.NextSerial - 1;
        }

        series.Code = code;
        db.Record(actor, $"设置{command.Year}年{command.Kind.Label()}文号：{NumberSeries.Format(code, command.Year, command.NextSerial)}起。");
        await db.SaveChangesAsync(ct);
    }
}
