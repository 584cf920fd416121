using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Proposals;

/// <summary>待办: what of the case waits for whom, as rows.</summary>
public sealed partial class Proposal
{
    private readonly List<WorkItem> _workItems = [];

    public IReadOnlyList<WorkItem> WorkItems => _workItems;

    /// <summary>Brings the rows in step with the case; every change of it ends here. An unchanged row is left alone.</summary>
    /// <param name="house">The people who are there.</param>
    /// <returns>How many rows were added or ended.</returns>
    internal int KeepWork(Roster house, DateTime now)
    {
        var planned = CaseWork.Of(this, house).ToDictionary(w => w.Key);
        var by = _events.LastOrDefault(e => e.At == now && e.ActorId > 0)?.ActorName;
        var changed = 0;
        foreach (var row in _workItems.Where(w => w.OpenKey is not null).ToList())
        {
            if (planned.TryGetValue(row.Key, out var plan) && plan.Holder.Key == row.Holder)
            {
                row.Follow(plan);
                planned.Remove(row.Key);
            }
            else
            {
                row.End(by, now);
                changed++;
            }
        }

        _workItems.AddRange(planned.Values.Select(w => WorkItem.Of(w, BureauId, now)));

        return changed + planned.Count;
    }
}
