using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Batches;

/// <summary>成批文件: papers of one kind for many cases, made by the worker one case after another and fetched together.</summary>
public sealed class DocumentBatch
{
    public const int CasesAtMost = 2000;
    public const int NameMaxLength = 200;

    private readonly List<BatchItem> _items = [];

    private DocumentBatch()
    {
    }

    public long Id { get; private set; }

    /// <summary>The name in addresses. Chosen when the confirmation page is shown, so that sending it twice starts one batch.</summary>
    public Guid PublicId { get; private set; }

    public BatchKind Kind { get; private set; }

    /// <summary>For headings and file names, e.g. 市政协四届五次会议正式函件.</summary>
    public string Name { get; private set; } = "";

    public long StartedById { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<BatchItem> Items => _items;

    /// <param name="sessions">Names of the sessions its cases are of.</param>
    /// <param name="proposalIds">In the order of the batch.</param>
    /// <exception cref="RuleViolationException">not-your-step, nothing-chosen, too-many.</exception>
    public static DocumentBatch Start(
        Guid publicId, BatchKind kind, IReadOnlyList<string> sessions, IReadOnlyList<long> proposalIds, Actor actor)
    {
        BatchAccess.Demand(kind, actor);
        if (proposalIds.Count == 0)
        {
            throw new RuleViolationException("nothing-chosen", "还没有选中要办的件，请回到提案列表勾选。", "Cases");
        }

        if (proposalIds.Count > CasesAtMost)
        {
            throw new RuleViolationException("too-many", $"一次最多{CasesAtMost}件，现在有{proposalIds.Count}件，请先用筛选条件缩小范围。", "Cases");
        }

        var batch = new DocumentBatch
        {
            PublicId = publicId,
            Kind = kind,
            Name = (sessions.Count == 1 ? sessions[0] : $"{sessions.Count}个届次") + kind.Label(),
            StartedById = actor.UserId,
            StartedAt = actor.Now,
        };
        batch._items.AddRange(proposalIds.Select((id, i) => new BatchItem { ProposalId = id, Order = i + 1 }));

        return batch;
    }

    /// <summary>What is done stays done and can be fetched; what waits is not taken up any more.</summary>
    /// <returns>How many cases were not reached; 0 when there was nothing left to cancel.</returns>
    public int Cancel(DateTime now)
    {
        var waiting = _items.Count(i => i.State == BatchItemState.Waiting);
        if (waiting > 0 && CancelledAt is null)
        {
            CancelledAt = now;
            Version++;
        }

        return waiting;
    }

    /// <summary>Takes up again what failed, what was left out, and what a cancellation kept from being done.</summary>
    /// <returns>How many cases are queued anew; 0 when all are done or already waiting.</returns>
    public int Resume()
    {
        var open = _items.Where(i => i.State is BatchItemState.Failed or BatchItemState.LeftOut
            || (i.State == BatchItemState.Waiting && CancelledAt is not null)).ToList();
        if (open.Count > 0)
        {
            open.ForEach(i => i.PutBack());
            CancelledAt = null;
            Version++;
        }

        return open.Count;
    }
}
