using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Core.Deadlines;

/// <summary>Tells the outbox which of its messages ask for what has been done.</summary>
public sealed class MetDeadlines(DeskContext db) : IMetDeadlines
{
    public Task<bool> IncludeAsync(long deadlineId) => db.Deadlines.AnyAsync(
        d => d.Id == deadlineId && (d.MetOn != null || (d.SupersededAt != null && d.SupersededBy == null)));
}
