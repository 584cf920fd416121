using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Intake;

/// <summary>以后再核对: what was typed on the review is kept with the import, for whoever goes on with it.</summary>
public sealed class KeepImportReview(DeskContext db)
{
    /// <param name="SeenVersion">Of the review the page was opened with.</param>
    public sealed record Command(Guid PublicId, IReadOnlyList<KeyValuePair<string, string>> Fields, long SeenVersion);

    /// <returns>The name of the file.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "导入由收文办理员办理。");
        }

        var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.PublicId == command.PublicId && b.ConfirmedAt == null, ct)
            ?? throw new RuleViolationException("no-such-import", "这次导入已经确认或放弃，填写的内容没有保存。");
        batch.KeepReview(command.Fields, command.SeenVersion, actor);
        await db.SaveChangesAsync(ct);

        return batch.FileName;
    }
}
