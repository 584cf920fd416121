using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Reports;

/// <summary>登记成效: a new one, one taken from a record, or another wording of one that is there.</summary>
public sealed class SaveWorkResult(DeskContext db, WorkResultBook book)
{
    /// <param name="Id">Null for a new one.</param>
    /// <param name="Key">Of the suggestion it is taken from; null where a person enters it.</param>
    /// <param name="Entry">Null, with a key: the suggestion as it is.</param>
    public sealed record Command(long BureauId, int Year, long? Id, string? Key, WorkResultEntry? Entry, long Version = 0);

    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        WorkResult.Demand(actor);
        await DemandYearAsync(command, ct);
        var all = await db.WorkResults.Where(r => r.BureauId == command.BureauId && r.Year == command.Year).ToListAsync(ct);
        var result = command.Id is { } id
            ? Changed(all.Find(r => r.Id == id), command, actor)
            : await EnteredAsync(command, all, actor, ct);
        if (result.IsChosen)
        {
            foreach (var other in all.Where(r => r.IsChosen && r != result))
            {
                other.MakeWay();
            }
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            throw new RuleViolationException("taken", "这条记录刚才已经有人选入。");
        }

        return $"已登记：{result.Theme}，{(result.IsPublic ? "可对外" : "只在报送材料里用")}。";
    }

    private static WorkResult Changed(WorkResult? found, Command command, Actor actor)
    {
        var result = found ?? throw new RuleViolationException("no-such-result", "没有找到这条成效，可能刚被删去。");
        if (result.Version != command.Version)
        {
            throw new RuleViolationException("changed-meanwhile", $"这条成效刚被{result.WrittenBy}改过，请刷新页面后再改。");
        }

        result.Change(command.Entry!, actor);

        return result;
    }

    private async Task<WorkResult> EnteredAsync(
        Command command, IReadOnlyCollection<WorkResult> taken, Actor actor, CancellationToken ct)
    {
        var isTaken = command.Entry is null || command.Key is { Length: > 0 };
        var from = isTaken ? await SuggestedAsync(command.Key ?? "", command, taken, ct) : null;
        var result = WorkResult.Enter(
            command.BureauId, command.Year, command.Entry ?? from!.Entry, from, actor);
        db.WorkResults.Add(result);

        return result;
    }

    private async Task<WorkResultSuggestion> SuggestedAsync(
        string key, Command command, IReadOnlyCollection<WorkResult> taken, CancellationToken ct) =>
        await book.FindAsync(command.BureauId, command.Year, key, taken, ct)
            ?? throw new RuleViolationException("taken", "这条记录已经选入，或者已经不在了。");

    private async Task DemandYearAsync(Command command, CancellationToken ct)
    {
        if (!await db.HandlingYears.AnyAsync(y => y.BureauId == command.BureauId && y.Year == command.Year, ct))
        {
            throw new RuleViolationException("no-such-year", $"还没有{command.Year}办理年度，请先新建。");
        }
    }
}
