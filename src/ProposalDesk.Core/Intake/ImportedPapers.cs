using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Intake.Reading;

namespace ProposalDesk.Core.Intake;

/// <summary>Reads what was handed in anew each time: the kept file is the only truth about it.</summary>
public sealed class ImportedPapers(DeskContext db, FileStore files)
{
    public const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int RostersAtMost = 5;

    public async Task<ReadFile> ReadAsync(ImportBatch batch, CancellationToken ct)
    {
        var file = await db.Files.AsNoTracking().SingleAsync(f => f.Id == batch.FileId, ct);

        return ProposalFileReader.Read(batch.FileName, await files.GetAsync(file, ct), batch.Kind);
    }

    /// <summary>What lists of the same session, handed in before, say about cases by number: role, dates, phone.</summary>
    public async Task<IReadOnlyDictionary<string, ReadProposal>> HintsAsync(ImportBatch batch, CancellationToken ct)
    {
        var lists = await (
            from other in db.ImportBatches.AsNoTracking()
            join file in db.Files on other.FileId equals file.Id
            where other.Id != batch.Id && other.SessionName == batch.SessionName && other.Kind == batch.Kind
                && file.ContentType == SheetType
            orderby other.Id descending
            select new { other.FileName, file.Sha256 }).Take(RostersAtMost).ToListAsync(ct);

        var hints = new Dictionary<string, ReadProposal>(StringComparer.Ordinal);
        foreach (var list in lists.DistinctBy(l => l.Sha256))
        {
            try
            {
                foreach (var row in ProposalFileReader.Read(list.FileName, await files.GetAsync(list.Sha256, ct)).Proposals)
                {
                    hints.TryAdd(row.CaseNumber, row);
                }
            }
            catch (DamagedFileException)
            {
                // Whoever opens that list is told; this one goes on without its hints.
            }
        }

        return hints;
    }
}
