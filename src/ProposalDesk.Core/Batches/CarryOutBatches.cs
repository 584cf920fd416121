using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Batches;

/// <summary>
/// Works through the open batches case by case. Each case is claimed first, so that two servers share the work, and
/// settled on its own, so that a crash loses at most the cases under way; these are free again when their claim lapses.
/// </summary>
public sealed partial class CarryOutBatches(
    DeskContext db, GatherCasePapers papers, FileStore files, DeskClock clock, ILogger<CarryOutBatches> logger)
{
    /// <summary>A case that ends the program each time must not keep the others waiting for ever.</summary>
    public const int AttemptsAtMost = 3;

    /// <summary>Longer than a case takes. A slower worker whose claim has lapsed does its work in vain, no harm comes of it.</summary>
    public static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(1);

    private sealed record Claim(long ItemId, Guid Key, long ProposalId, BatchKind Kind, int Attempt);

    private sealed record Outcome(BatchItemState State, string? Problem, int Papers, IReadOnlyList<BatchFile> Kept);

    /// <returns>How many cases were settled.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var settled = 0;
        while (await ClaimNextAsync(ct) is { } claim)
        {
            db.ChangeTracker.Clear();
            settled += await SettleAsync(claim, await CarryOutAsync(claim, ct), ct) ? 1 : 0;
        }

        return settled;
    }

    private async Task<Claim?> ClaimNextAsync(CancellationToken ct)
    {
        while (true)
        {
            var now = clock.UtcNow;
            var lapsed = now - ClaimLasts;
            var open = db.BatchItems.Where(i => i.State == BatchItemState.Waiting
                && (i.ClaimedAt == null || i.ClaimedAt < lapsed)
                && db.Batches.Any(b => b.Id == i.BatchId && b.CancelledAt == null));

            // By place within its batch: a small batch does not wait for the end of a big one.
            var next = await (
                from item in open
                join batch in db.Batches on item.BatchId equals batch.Id
                orderby item.Order, item.Id
                select new { item.Id, item.ProposalId, batch.Kind, item.Attempts }).FirstOrDefaultAsync(ct);
            if (next is null)
            {
                return null;
            }

            var key = Guid.NewGuid();
            var taken = await open.Where(i => i.Id == next.Id).ExecuteUpdateAsync(
                i => i.SetProperty(x => x.ClaimKey, key).SetProperty(x => x.ClaimedAt, now)
                    .SetProperty(x => x.Attempts, x => x.Attempts + 1), ct);
            if (taken == 1)
            {
                return new Claim(next.Id, key, next.ProposalId, next.Kind, next.Attempts + 1);
            }
        }
    }

    private async Task<Outcome> CarryOutAsync(Claim claim, CancellationToken ct)
    {
        if (claim.Attempt > AttemptsAtMost)
        {
            return Failed($"办理这一件时程序已经中断{AttemptsAtMost}次，请联系系统管理员。");
        }

        try
        {
            var made = await papers.MakeAsync(claim.Kind, claim.ProposalId, ct);

            return made.Count == 0
                ? new Outcome(BatchItemState.LeftOut, $"{claim.Kind.NothingYet()}。", 0, [])
                : new Outcome(BatchItemState.Done, null, made.Count, claim.Kind.IsKept() ? await KeepAsync(claim, made, ct) : []);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The server stops in good order: whoever comes next need not wait for the claim to lapse.
            await db.BatchItems.Where(i => i.ClaimKey == claim.Key).ExecuteUpdateAsync(
                i => i.SetProperty(x => x.ClaimKey, (Guid?)null).SetProperty(x => x.ClaimedAt, (DateTime?)null)
                    .SetProperty(x => x.Attempts, x => x.Attempts - 1),
                CancellationToken.None);
            throw;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or DbException or DbUpdateException))
        {
            // One bad case is told by name, whatever was wrong with it, and the rest goes on.
            if (problem is not (RuleViolationException or UnsettableTextException))
            {
                CaseFailed(logger, problem, claim.ProposalId, claim.Kind);
            }

            return Failed(SentenceOf(problem));
        }
    }

    private async Task<List<BatchFile>> KeepAsync(Claim claim, IReadOnlyList<BatchPaper> made, CancellationToken ct)
    {
        var kept = new List<BatchFile>();
        foreach (var paper in made)
        {
            kept.Add(new BatchFile
            {
                ItemId = claim.ItemId,
                Order = kept.Count + 1,
                Name = paper.Name,
                Sha256 = await files.PutAsync(paper.Content, ct),
            });
        }

        return kept;
    }

    private async Task<bool> SettleAsync(Claim claim, Outcome outcome, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.UtcNow;

        // Only whoever still holds the claim writes down what came of it.
        if (await db.BatchItems.Where(i => i.Id == claim.ItemId && i.ClaimKey == claim.Key).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.State, outcome.State)
                .SetProperty(x => x.Problem, outcome.Problem)
                .SetProperty(x => x.Papers, outcome.Papers)
                .SetProperty(x => x.SettledAt, now)
                .SetProperty(x => x.ClaimKey, (Guid?)null)
                .SetProperty(x => x.ClaimedAt, (DateTime?)null),
            ct) == 0)
        {
            return false;
        }

        db.BatchFiles.AddRange(outcome.Kept);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return true;
    }

    /// <summary>For the person who waits for the papers.</summary>
    internal static string SentenceOf(Exception problem) => problem switch
    {
        TypesettingException or RuleViolationException => problem.Message,
        DamagedFileException or InvalidDataException => "有文件已经损坏或丢失，请系统管理员从备份中恢复。",
        IOException or UnauthorizedAccessException => "文件没能存入文件目录，请系统管理员检查磁盘空间和权限。",
        _ => "没有办成，原因已记入日志，请联系系统管理员。",
    };

    private static Outcome Failed(string sentence) => new(BatchItemState.Failed, sentence, 0, []);

    [LoggerMessage(Level = LogLevel.Error, Message = "Papers of proposal {ProposalId} for a batch of {Kind} could not be made")]
    private static partial void CaseFailed(ILogger logger, Exception problem, long proposalId, BatchKind kind);
}
