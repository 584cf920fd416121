using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Intake;

/// <summary>Drops a batch that was not confirmed; the bytes of its file, which tell phones and addresses, go with the day's work.</summary>
public sealed class DiscardImport(DeskContext db)
{
    public sealed record Command(Guid PublicId);

    /// <returns>The file's name, or null when there was nothing to drop any more.</returns>
    public async Task<string?> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "导入由收文办理员办理。");
        }

        var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.PublicId == command.PublicId && b.ConfirmedAt == null, ct);
        if (batch is null)
        {
            return null;
        }

        db.ImportBatches.Remove(batch);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await db.Files.Where(f => f.Id == batch.FileId).ExecuteUpdateAsync(f => f.SetProperty(x => x.ErasedAt, actor.Now), ct);
        await transaction.CommitAsync(ct);

        return batch.FileName;
    }
}
