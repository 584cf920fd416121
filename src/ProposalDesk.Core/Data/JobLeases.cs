using Microsoft.EntityFrameworkCore;

namespace ProposalDesk.Core.Data;

/// <summary>Takes, keeps and gives back leases. They save work; that nothing is done twice is ensured by unique keys.</summary>
public sealed class JobLeases(DeskContext db, TimeProvider system)
{
    private static readonly string _owner = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():n}";

    /// <summary>Takes the lease, or keeps one already held, for so long.</summary>
    /// <returns>False when another process has it.</returns>
    public async Task<bool> TryTakeAsync(string name, TimeSpan length, CancellationToken ct)
    {
        var now = system.GetUtcNow().UtcDateTime;
        var until = now + length;
        var taken = await db.Set<JobLease>().Where(l => l.Name == name && (l.Owner == _owner || l.Until < now))
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Owner, _owner).SetProperty(x => x.Until, until), ct);
        if (taken > 0)
        {
            return true;
        }

        if (await db.Set<JobLease>().AnyAsync(l => l.Name == name, ct))
        {
            return false;
        }

        var lease = new JobLease { Name = name, Owner = _owner, Until = until };
        db.Add(lease);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException problem) when (problem.IsUniqueViolation())
        {
            db.Entry(lease).State = EntityState.Detached;
            return false;
        }
    }

    public async Task GiveBackAsync(string name, CancellationToken ct) =>
        await db.Set<JobLease>().Where(l => l.Name == name && l.Owner == _owner).ExecuteDeleteAsync(ct);
}
