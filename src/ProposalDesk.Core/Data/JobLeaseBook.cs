using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ProposalDesk.Core.Data;

/// <summary>Takes, keeps and gives back leases. They save work; that nothing is done twice is ensured by unique keys.</summary>
public sealed class JobLeaseBook(DeskContext db, TimeProvider system)
{
    private static readonly string _here = $"{Environment.MachineName}:";
    private static readonly string _owner = $"{_here}{Environment.ProcessId}:{Guid.NewGuid():n}";

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

        if (await db.Set<JobLease>().Where(l => l.Name == name).Select(l => l.Owner).SingleOrDefaultAsync(ct) is { } holder)
        {
            return IsDead(holder) && await db.Set<JobLease>().Where(l => l.Name == name && l.Owner == holder)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.Owner, _owner).SetProperty(x => x.Until, until), ct) > 0;
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
            return false;
        }
        finally
        {
            // Given back by a statement: kept here, it would stand in the way of the next one taken in the same scope.
            db.Entry(lease).State = EntityState.Detached;
        }
    }

    // Killed and started again on the same machine, nobody need wait until the lease of the dead process has run out.
    private static bool IsDead(string holder)
    {
        if (!holder.StartsWith(_here, StringComparison.Ordinal)
            || !int.TryParse(holder[_here.Length..].Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        if (id == Environment.ProcessId)
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(id);

            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    public async Task GiveBackAsync(string name, CancellationToken ct) =>
        await db.Set<JobLease>().Where(l => l.Name == name && l.Owner == _owner).ExecuteDeleteAsync(ct);
}
