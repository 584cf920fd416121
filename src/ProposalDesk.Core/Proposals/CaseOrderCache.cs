using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;

namespace ProposalDesk.Core.Proposals;

/// <summary>Keeps the order of all cases: read once, then only what was changed is read again.</summary>
public sealed class CaseOrderCache : IDisposable
{
    // From so many on it is quicker to read all of them.
    private const int Many = 2000;
    private static readonly AssignmentStatus[] _seeing = [AssignmentStatus.Pending, AssignmentStatus.Accepted, AssignmentStatus.Refused];

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _lock = new();
    private HashSet<long> _changed = [];
    private CaseOrder? _current;
    private bool _isReading;
    private bool _isForgotten;

    public CaseOrderCache(ChangeFeed feed) => feed.CasesChanged += Note;

    public void Dispose() => _one.Dispose();

    /// <summary>The order as it is after all changes that were noted.</summary>
    public async Task<CaseOrder> BringUpToDateAsync(DeskContext db, CancellationToken ct)
    {
        if (Current is { } kept)
        {
            return kept;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (Current is { } brought)
            {
                return brought;
            }

            while (true)
            {
                var (before, changed) = Begin();
                CaseOrder order;
                try
                {
                    order = before is null || changed.Count > Many
                        ? CaseOrder.Empty.With(changed, await ReadAsync(db.Proposals, ct))
                        : before.With(changed, await ReadAsync(db.Proposals.Where(p => changed.Contains(p.Id)), ct));
                }
                catch
                {
                    GiveUp(changed);
                    throw;
                }

                if (Keep(order))
                {
                    return order;
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The order read anew, to be compared with the one that is kept.</summary>
    public static async Task<CaseOrder> ReadAnewAsync(DeskContext db, CancellationToken ct) =>
        CaseOrder.Empty.With(new HashSet<long>(), await ReadAsync(db.Proposals, ct));

    /// <summary>It is out of step: the next who looks reads it anew.</summary>
    public void Forget() => Note(null);

    /// <summary>Null while something has changed since it was brought up to date.</summary>
    public CaseOrder? Current
    {
        get
        {
            lock (_lock)
            {
                return _changed.Count == 0 && !_isReading ? _current : null;
            }
        }
    }

    // Cases that were changed; null: all may have been.
    private void Note(IReadOnlyCollection<long>? cases)
    {
        lock (_lock)
        {
            if (cases is null)
            {
                (_current, _changed, _isForgotten) = (null, [], _isReading);
            }
            else
            {
                _changed.UnionWith(cases);
            }
        }
    }

    // What changes while it is read is noted anew, and read again by the next; until it has been read nobody takes what was before.
    private (CaseOrder? Before, HashSet<long> Changed) Begin()
    {
        lock (_lock)
        {
            var taken = (_current, _changed);
            (_changed, _isReading, _isForgotten) = ([], true, false);

            return taken;
        }
    }

    // False where everything may have changed meanwhile.
    private bool Keep(CaseOrder order)
    {
        lock (_lock)
        {
            _isReading = false;
            _current = _isForgotten ? null : order;

            return !_isForgotten;
        }
    }

    private void GiveUp(HashSet<long> changed)
    {
        lock (_lock)
        {
            _isReading = false;
            _changed.UnionWith(changed);
        }
    }

    private static async Task<List<CaseOrder.Line>> ReadAsync(IQueryable<Proposal> cases, CancellationToken ct)
    {
        var seeing = _seeing.ToList();
        var others = (await cases.AsNoTracking()
            .SelectMany(p => p.Assignments.Where(a => seeing.Contains(a.Status)), (p, a) => new { p.Id, p.LeadSectionId, a.SectionId })
            .ToListAsync(ct))
            .Where(o => o.SectionId != o.LeadSectionId)
            .GroupBy(o => o.Id)
            .ToDictionary(
                g => g.Key,
                g => string.Join(',', g.Select(o => o.SectionId).Distinct().Order()
                    .Select(id => id.ToString(CultureInfo.InvariantCulture))));
        var lines = new List<CaseOrder.Line>();
        // Sorts are few: each of them is kept once, not once for every case.
        var sorts = new Dictionary<CaseSort, CaseSort>();
        await foreach (var c in cases.AsNoTracking()
            .Select(p => new
            {
                p.Id,
                p.BureauId,
                p.SessionId,
                p.Kind,
                p.Role,
                p.Status,
                p.LeadSectionId,
                p.HandlerId,
                p.DueOn,
                p.AnsweredOn
            })
            .AsAsyncEnumerable().WithCancellation(ct))
        {
            var isGrey = c.AnsweredOn is not null || c.Status.IsFinal();
            var sort = new CaseSort(
                c.BureauId, c.SessionId, c.Kind, c.Role, c.Status, c.LeadSectionId, c.HandlerId, isGrey,
                    others.GetValueOrDefault(c.Id, ""));
            lines.Add(new(c.Id, CaseOrder.Line.PlaceOf(c.DueOn, c.AnsweredOn, isGrey), sorts.TryGetValue(sort, out var known)
                ? known : sorts[sort] = sort));
        }

        return lines;
    }
}
