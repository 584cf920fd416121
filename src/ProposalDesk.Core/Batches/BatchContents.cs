using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;

namespace ProposalDesk.Core.Batches;

/// <summary>
/// What a batch holds for the person who fetches it, one case after another: every case is asked whether they may have it.
/// </summary>
public sealed partial class BatchContents(DeskContext db, GatherCasePapers papers, FileStore files, ILogger<BatchContents> logger)
{
    /// <param name="Case">第85号提案《…》</param>
    /// <param name="Problem">Why it is missing; null when it is there.</param>
    /// <param name="IsNew">The problem is none that the batch's own page tells.</param>
    public sealed record Found(string Case, IReadOnlyList<BatchPaper> Papers, string? Problem = null, bool IsNew = false);

    public async IAsyncEnumerable<Found> ReadAsync(long batchId, Actor actor, [EnumeratorCancellation] CancellationToken ct)
    {
        var batch = await db.Batches.AsNoTracking().OwnedBy(actor).Include(b => b.Items).ThenInclude(i => i.Files)
            .SingleAsync(b => b.Id == batchId, ct);
        foreach (var item in batch.Items.OrderBy(i => i.Order))
        {
            yield return await ReadAsync(batch.Kind, item, actor, ct);
        }
    }

    private async Task<Found> ReadAsync(BatchKind kind, BatchItem item, Actor actor, CancellationToken ct)
    {
        var name = ProposalKindWords.NumberInWords(
            await db.Proposals.Where(p => p.Id == item.ProposalId).Select(p => p.CaseNumber).SingleAsync(ct));
        try
        {
            var proposal = await db.Proposals.AsNoTracking().AsSingleQuery().Include(p => p.Assignments)
                .SingleAsync(p => p.Id == item.ProposalId, ct);
            name = $"{proposal.NumberInWords}《{proposal.Title}》";
            if (!BatchAccess.MayHave(kind, proposal, actor))
            {
                return new Found(name, [], $"您现在不能取得这一件的{kind.Label()}。", IsNew: true);
            }

            if (item.State != BatchItemState.Done)
            {
                return new Found(name, [], item.Problem ?? "还没有办理。");
            }

            var found = kind.IsKept() ? await KeptAsync(item, ct) : await papers.MakeAsync(kind, item.ProposalId, ct);

            return found.Count == 0 ? new Found(name, [], $"{kind.NothingYet()}。", IsNew: true) : new Found(name, found);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The download has begun and cannot turn into an error page: it says in itself what is missing.
            CaseMissing(logger, problem, item.ProposalId, batchId: item.BatchId);

            return new Found(name, [], CarryOutBatches.SentenceOf(problem), IsNew: true);
        }
    }

    private async Task<IReadOnlyList<BatchPaper>> KeptAsync(BatchItem item, CancellationToken ct)
    {
        var kept = new List<BatchPaper>();
        foreach (var file in item.Files.OrderBy(f => f.Order))
        {
            kept.Add(new BatchPaper(file.Name, await files.GetAsync(file.Sha256, ct)));
        }

        return kept;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Papers of proposal {ProposalId} could not be given out with batch {BatchId}")]
    private static partial void CaseMissing(ILogger logger, Exception problem, long proposalId, long batchId);
}
