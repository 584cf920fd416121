using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Administration;

/// <summary>新建办理年度 with the settings of the year before. Opening a year that is there does nothing.</summary>
public sealed class OpenYear(DeskContext db, HandlingYearBook years, DeadlineBook deadlines)
{
    public sealed record Command(long BureauId, int Year);

    public async Task ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!HandlingYear.MayChangeDates(actor))
        {
            throw new RuleViolationException("not-yours", "办理年度由收文办理员或系统管理员新建。");
        }

        if (command.Year is < SessionBook.FirstYear or > SessionBook.LastYear)
        {
            throw new RuleViolationException("year-range", "请填写办理年度，例如 2022。", "Year");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await years.FindOrOpenAsync(command.BureauId, command.Year, actor, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            // Somebody opened it in the same moment.
            return;
        }

        await deadlines.RefreshYearsAsync(actor.Now, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
