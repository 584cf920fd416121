using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>
/// Carries out the open orders for signed letters. Each is done once: an order that was interrupted is still open, and
/// whoever comes second finds it done.
/// </summary>
public sealed partial class TypesetLetters(
    DeskContext db, ITypesetter typesetter, FileStore files, DeskClock clock, ILogger<TypesetLetters> logger)
{
    /// <param name="replyId">Only this letter, and at once; null: all that wait and whose pause after a failure is over.</param>
    /// <returns>How many letters are now stored.</returns>
    public async Task<int> ExecuteAsync(long? replyId, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var waiting = await db.LetterOrders.AsNoTracking()
            .Where(o => o.DoneAt == null && (replyId == null ? o.RetryAt == null || o.RetryAt <= now : o.ReplyId == replyId))
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .ToListAsync(ct);
        var done = 0;
        foreach (var id in waiting)
        {
            db.ChangeTracker.Clear();
            done += await CarryOutAsync(id, ct) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> CarryOutAsync(long orderId, CancellationToken ct)
    {
        var order = await db.LetterOrders.SingleAsync(o => o.Id == orderId, ct);
        if (order.DoneAt is not null)
        {
            return false;
        }

        try
        {
            var letter = LetterJson.Read(order.ModelJson);
            var pdf = await typesetter.RenderAsync(letter, ct);
            return await KeepAsync(order, letter, pdf, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // One bad letter is told to the clerk, whatever was wrong with it, and the others are made.
            LetterFailed(logger, problem, order.ProposalId, order.ReplyId);
            db.ChangeTracker.Clear();
            order = await db.LetterOrders.SingleAsync(o => o.Id == orderId, ct);
            if (order.DoneAt is null)
            {
                order.Failed(SentenceOf(problem), clock.UtcNow);
                await db.SaveChangesAsync(ct);
            }

            return false;
        }
    }

    private static string SentenceOf(Exception problem) => problem switch
    {
        TypesettingException => problem.Message,
        IOException or UnauthorizedAccessException => "函件已经排好，但没能存入文件目录，请管理员检查磁盘空间和权限。",
        _ => "函件没有生成，原因已记入日志，请联系系统管理员。",
    };

    private async Task<bool> KeepAsync(LetterOrder order, ReplyLetter letter, byte[] pdf, CancellationToken ct)
    {
        var sha256 = await files.PutAsync(pdf, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.UtcNow;

        // Whoever sets the mark first attaches the file; a second worker finds it set.
        if (await db.LetterOrders.Where(o => o.Id == order.Id && o.DoneAt == null)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now), ct) == 0)
        {
            return false;
        }

        var file = new StoredFile
        {
            Sha256 = sha256,
            Name = $"{letter.Number} {letter.Title}.pdf",
            ContentType = "application/pdf",
            Size = pdf.Length,
            StoredAt = now,
            ProposalId = order.ProposalId,
            Purpose = FilePurpose.SignedLetter,
        };
        db.Files.Add(file);
        await db.SaveChangesAsync(ct);
        var reply = await db.Replies.SingleAsync(r => r.Id == order.ReplyId, ct);
        reply.AttachLetter(file.Id);
        order.TemplateVersion = typesetter.TemplateVersion;
        order.Done(now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        LetterStored(logger, order.ProposalId, order.ReplyId, sha256);

        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Letter of proposal {ProposalId}, reply {ReplyId} stored as {Sha256}")]
    private static partial void LetterStored(ILogger logger, long proposalId, long replyId, string sha256);

    [LoggerMessage(Level = LogLevel.Error, Message = "Letter of proposal {ProposalId}, reply {ReplyId} could not be made")]
    private static partial void LetterFailed(ILogger logger, Exception problem, long proposalId, long replyId);
}
