using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Audit;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Privacy;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// 删除联系信息: phone, address, what they were read from, and scans of returned sheets. The case itself, its letters, ratings and
/// history stay. It cannot be undone.
/// </summary>
public sealed class EraseContactData(DeskContext db, ContactDataBook book, ForgetErasedFiles forget)
{
    /// <param name="Name">A member who asked for it; null for what has been kept long enough.</param>
    /// <param name="Seen">The mark of what was shown (<see cref="ContactData.Mark"/>).</param>
    public sealed record Command(long BureauId, string? Name, string? Seen);

    /// <returns>What happened, in a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!actor.Is(DeskRole.Clerk))
        {
            throw new RuleViolationException("not-your-step", "删除联系信息由收文办理员办理。");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var data = command.Name is { } name
            ? await book.OfAsync(command.BureauId, name, ct)
            : await book.DueAsync(command.BureauId, actor.Today, ct);
        if (data.IsEmpty)
        {
            throw new RuleViolationException("nothing-to-erase", "没有可以删除的联系信息，可能同事刚刚删除过。");
        }

        if (data.Mark != command.Seen)
        {
            throw new RuleViolationException("changed-meanwhile", "您打开页面以后内容有变化，还没有删除。请重新核对下面的清单再删除。");
        }

        await EraseAsync(data, actor, ct);
        foreach (var one in data.Cases)
        {
            var why = command.Name is null ? "保存期限已过" : $"应{command.Name}的要求";
            db.RecordSecurity(actor, SecurityEventKind.Erasure, $"{why}，删除了{one.InWords}。", one.NumberInWords);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await forget.ExecuteAsync(ct);

        return $"已删除{data.Cases.Count}件的联系信息：{data.InWords}。案件、答复、评价和办理经过都还在。";
    }

    private async Task EraseAsync(ContactData data, Actor actor, CancellationToken ct)
    {
        var cases = data.Cases.Where(c => c.Phone is not null || c.Address is not null || c.OriginalText is not null)
            .Select(c => c.Id).ToList();
        // A page that was opened before must not bring it back.
        await db.Proposals.Where(p => cases.Contains(p.Id)).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.ContactPhone, (PrivateText?)null)
                .SetProperty(x => x.ContactAddress, (PrivateText?)null)
                .SetProperty(x => x.OriginalText, (PrivateText?)null)
                .SetProperty(x => x.Version, x => x.Version + 1),
            ct);
        List<long> files = [.. data.Cases.SelectMany(c => c.Scans).Select(s => s.FileId), .. data.Imports.Select(i => i.FileId)];
        await db.Files.Where(f => files.Contains(f.Id)).ExecuteUpdateAsync(f => f.SetProperty(x => x.ErasedAt, actor.Now), ct);
        await EraseDossiersAsync([.. data.Cases.Where(c => c.Scans.Count > 0).Select(c => c.Id)], actor, ct);
    }

    // Those that were bound for a batch hold the scans. Their rows go, and an erased file says which bytes have to follow.
    private async Task EraseDossiersAsync(List<long> cases, Actor actor, CancellationToken ct)
    {
        var bound = await (
            from f in db.BatchFiles
            join i in db.BatchItems on f.ItemId equals i.Id
            where cases.Contains(i.ProposalId)
            select new { Row = f, i.ProposalId }).ToListAsync(ct);
        db.Files.AddRange(bound.Select(b => new StoredFile
        {
            Sha256 = b.Row.Sha256,
            Name = b.Row.Sha256,
            ContentType = "application/octet-stream",
            Size = 0,
            StoredAt = actor.Now,
            ErasedAt = actor.Now,
            ProposalId = b.ProposalId,
            Purpose = FilePurpose.Other,
        }));
        db.BatchFiles.RemoveRange(bound.Select(b => b.Row));
    }
}
