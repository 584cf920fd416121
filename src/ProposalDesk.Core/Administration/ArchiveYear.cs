using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Administration;

/// <summary>年度归档: closed cases of the year leave the daily lists, or come back to them (domain.md §8).</summary>
public sealed class ArchiveYear(DeskContext db, DeadlineBasisBook bases)
{
    public sealed record Command(long BureauId, int Year, bool IsArchived);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var year = await db.HandlingYears.Include(y => y.StatutoryDeadlines)
            .SingleAsync(y => y.BureauId == command.BureauId && y.Year == command.Year, ct);
        if (command.IsArchived)
        {
            year.Archive(await db.OpenIn(year.Id).CountAsync(ct), actor);
        }
        else
        {
            year.TakeOutOfArchive(actor);
        }

        db.Record(actor, $"{year.Year}年度{(command.IsArchived ? "归档" : "取消归档")}。");
        await db.SaveChangesAsync(ct);
        bases.Forget();

        return command.IsArchived
            ? $"{year.Year}年度已归档，办结的件不再列在日常列表里，按届次、年度或者搜索仍能查到，统计不变。"
            : $"{year.Year}年度已取消归档。";
    }
}
