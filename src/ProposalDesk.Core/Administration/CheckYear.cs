using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>开年核对: writes down who has looked at one thing of a year, or that it has to be looked at again.</summary>
public sealed class CheckYear(DeskContext db)
{
    public sealed record Command(long BureauId, int Year, YearCheckItem Item, bool IsChecked);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var year = await db.HandlingYears.Include(y => y.Checks)
            .SingleAsync(y => y.BureauId == command.BureauId && y.Year == command.Year, ct);
        if (command.IsChecked)
        {
            year.Check(command.Item, actor);
        }
        else
        {
            year.Uncheck(command.Item, actor);
        }

        db.Record(actor, $"{year.Year}年度开年核对：{command.Item.Label()}{(command.IsChecked ? "已核对无误" : "改为没有核对")}。");
        await db.SaveChangesAsync(ct);
    }
}
