using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Documents;

/// <summary>
/// Carries out the open orders of a kind. Each is done once: an order that was interrupted is still open, and whoever comes
/// second finds it done.
/// </summary>
public abstract partial class CarryOutOrders<TOrder>(DeskContext db, FileStore files, DeskClock clock, ILogger logger)
    where TOrder : TypesettingOrder
{
    /// <summary>One file of what was ordered.</summary>
    protected sealed record Made(string Name, string ContentType, byte[] Content);

    /// <param name="subjectId">
    /// Only the order for this letter or report, and at once; null: all that wait and whose pause after a failure is over.
    /// </param>
    /// <returns>How many are now stored.</returns>
    public async Task<int> ExecuteAsync(long? subjectId, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var open = db.Set<TOrder>().AsNoTracking().Where(o => o.DoneAt == null);
        var waiting = await (subjectId is { } subject ? OrdersOf(open, subject) : open.Where(o => o.RetryAt == null || o.RetryAt <= now))
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

    /// <summary>What the clerk calls it.</summary>
    protected abstract string Noun { get; }

    protected abstract IQueryable<TOrder> OrdersOf(IQueryable<TOrder> orders, long subjectId);

    protected abstract Task<IReadOnlyList<Made>> MakeAsync(TOrder order, CancellationToken ct);

    /// <summary>What a file is filed as, and with which case.</summary>
    protected abstract (FilePurpose Purpose, long? ProposalId) PlaceOf(TOrder order);

    /// <summary>Gives the files to what was signed; saved by the caller.</summary>
    protected abstract Task AttachAsync(TOrder order, IReadOnlyList<StoredFile> made, CancellationToken ct);

    private async Task<bool> CarryOutAsync(long orderId, CancellationToken ct)
    {
        var order = await db.Set<TOrder>().SingleAsync(o => o.Id == orderId, ct);
        if (order.DoneAt is not null)
        {
            return false;
        }

        try
        {
            return await KeepAsync(order, await MakeAsync(order, ct), ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // One that cannot be made is told to the clerk, whatever was wrong with it, and the others are made.
            OrderFailed(logger, problem, typeof(TOrder).Name, orderId);
            db.ChangeTracker.Clear();
            order = await db.Set<TOrder>().SingleAsync(o => o.Id == orderId, ct);
            if (order.DoneAt is null)
            {
                order.Failed(SentenceOf(problem), clock.UtcNow);
                await db.SaveChangesAsync(ct);
            }

            return false;
        }
    }

    private async Task<bool> KeepAsync(TOrder order, IReadOnlyList<Made> made, CancellationToken ct)
    {
        var (purpose, proposalId) = PlaceOf(order);
        var now = clock.UtcNow;
        var kept = new List<StoredFile>();
        foreach (var file in made)
        {
            kept.Add(new StoredFile
            {
                Sha256 = await files.PutAsync(file.Content, ct, isOpen: true),
                Name = file.Name,
                ContentType = file.ContentType,
                Size = file.Content.Length,
                StoredAt = now,
                ProposalId = proposalId,
                Purpose = purpose,
            });
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Whoever sets the mark first attaches the files; a second worker finds it set.
        if (await db.Set<TOrder>().Where(o => o.Id == order.Id && o.DoneAt == null).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.DoneAt, now)
                .SetProperty(x => x.Problem, (string?)null)
                .SetProperty(x => x.RetryAt, (DateTime?)null),
            ct) == 0)
        {
            return false;
        }

        db.Files.AddRange(kept);
        await db.SaveChangesAsync(ct);
        await AttachAsync(order, kept, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        foreach (var file in kept)
        {
            FileStored(logger, typeof(TOrder).Name, order.Id, file.Sha256);
        }

        return true;
    }

    private string SentenceOf(Exception problem) => problem switch
    {
        TypesettingException => problem.Message,
        IOException or UnauthorizedAccessException => $"{Noun}已经排好，但没能存入文件目录，请系统管理员检查磁盘空间和权限。",
        _ => $"{Noun}没有生成，原因已记入日志，请联系系统管理员。",
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Order} {OrderId}: stored as {Sha256}")]
    private static partial void FileStored(ILogger logger, string order, long orderId, string sha256);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Order} {OrderId} could not be carried out")]
    private static partial void OrderFailed(ILogger logger, Exception problem, string order, long orderId);
}
