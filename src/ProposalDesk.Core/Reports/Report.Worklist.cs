using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Reports;

/// <summary>待办: what of the report waits for whom, as rows.</summary>
public sealed partial class Report
{
    private readonly List<WorkItem> _workItems = [];

    public IReadOnlyList<WorkItem> WorkItems => _workItems;

    /// <summary>Brings the rows in step with the report; every change of it ends here.</summary>
    /// <param name="dueOn">When the year owes it; null for one that is owed to nobody.</param>
    /// <param name="by">Whose step it is; null where a change of people is.</param>
    /// <returns>How many rows were added or ended.</returns>
    internal int KeepWork(DateOnly? dueOn, string? by, DateTime now) =>
        WorkRows.Keep(_workItems, ReportWork.Of(this, dueOn), BureauId, by, now);
}
