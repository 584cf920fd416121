using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Proposals;

/// <summary>待办: what of the case waits for whom, as rows.</summary>
public sealed partial class Proposal
{
    private readonly List<WorkItem> _workItems = [];

    public IReadOnlyList<WorkItem> WorkItems => _workItems;

    /// <summary>
    /// Brings the rows in step with the case, and with them who has it now and who is to meet its deadlines; every change
    /// of it ends here. An unchanged row is left alone.
    /// </summary>
    /// <param name="house">The people who are there.</param>
    /// <returns>How many rows were added or ended.</returns>
    public int KeepWork(Roster house, DateTime now)
    {
        KeepGate();
        SettleLateness(now);
        var work = CaseWork.Of(this, house);
        Settle(work);
        foreach (var deadline in _deadlines.Where(d => d.IsOpen))
        {
            deadline.WaitFor(DeadlineWork.HolderOf(deadline, Status, work));
        }

        return WorkRows.Keep(_workItems, work, BureauId, _events.LastOrDefault(e => e.At == now && e.ActorId > 0)?.ActorName, now);
    }
}
