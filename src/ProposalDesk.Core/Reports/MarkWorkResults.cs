using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Reports;

/// <summary>选定哪些可以对外: the marks of all results of a year that were looked at, and the one meeting that is told.</summary>
public sealed class MarkWorkResults(DeskContext db)
{
    /// <param name="Rows">As they were shown, with the marks as they shall be.</param>
    /// <param name="ChosenId">The meeting; null for none.</param>
    public sealed record Command(long BureauId, int Year, IReadOnlyList<Row> Rows, long? ChosenId);

    /// <param name="Version">Of the words that were read: others are not let out unread.</param>
    public sealed record Row(long Id, long Version, bool IsPublic);

    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        WorkResult.Demand(actor);
        var all = await db.WorkResults.Where(r => r.BureauId == command.BureauId && r.Year == command.Year).ToListAsync(ct);
        foreach (var row in command.Rows)
        {
            var result = all.Find(r => r.Id == row.Id);
            if (result?.Version != row.Version)
            {
                throw new RuleViolationException("changed-meanwhile", result is null
                    ? "有一条成效刚被删去，请看过现在的清单再选。"
                    : $"“{result.Theme}”这条刚被{result.WrittenBy}改过，请看过现在的文字再选。");
            }

            result.Mark(row.IsPublic, result.Id == command.ChosenId, actor);
        }

        await db.SaveChangesAsync(ct);
        var count = all.Count(r => r.IsPublic);

        return $"已选定{count}条可对外。正文不会自己改变，要用上请重新生成或者自行修改。";
    }
}
