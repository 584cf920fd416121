using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;

namespace ProposalDesk.Core.Administration;

/// <summary>
/// Takes the bytes of erased files from the disk, where nothing else has the same. Comes after the commit, so it is done again
/// with the day's work in case it was cut off.
/// </summary>
public sealed class ForgetErasedFiles(DeskContext db, FileStore files)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        var erased = await db.Files.Where(f => f.ErasedAt != null
            && !db.Files.Any(o => o.Sha256 == f.Sha256 && o.ErasedAt == null)
            && !db.BatchFiles.Any(b => b.Sha256 == f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(ct);
        erased.ForEach(files.Remove);
    }
}
