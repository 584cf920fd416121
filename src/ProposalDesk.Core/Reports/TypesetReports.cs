using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Reports;

/// <summary>Carries out the open orders for signed reports: PDF and DOCX from the snapshot, each once.</summary>
public sealed partial class TypesetReports(
    DeskContext db, ITypesetter typesetter, FileStore files, DeskClock clock, ILogger<TypesetReports> logger)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="reportId">Only this report, and at once; null: all that wait and whose pause after a failure is over.</param>
    /// <returns>How many reports are now stored.</returns>
    public async Task<int> ExecuteAsync(long? reportId, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var waiting = await db.ReportOrders.AsNoTracking()
            .Where(o => o.DoneAt == null && (reportId == null ? o.RetryAt == null || o.RetryAt <= now : o.ReportId == reportId))
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .ToListAsync(ct);
        var done = 0;
        foreach (var id in waiting)
        {
            db.ChangeTracker.Clear();
            done += await CarryOutAsync(id, ct) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> CarryOutAsync(long orderId, CancellationToken ct)
    {
        var order = await db.ReportOrders.AsNoTracking().SingleAsync(o => o.Id == orderId, ct);
        try
        {
            var snapshot = await db.ReportSnapshots.AsNoTracking().SingleAsync(s => s.ReportId == order.ReportId, ct);
            var paper = LetterJson.ReadReport(snapshot.Content().ModelJson);

            return await KeepAsync(order, $"{paper.Number} {paper.Title}", await typesetter.RenderAsync(paper, ct),
                await typesetter.WriteWordAsync(paper, ct), ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            ReportFailed(logger, problem, order.ReportId);
            db.ChangeTracker.Clear();
            var failed = await db.ReportOrders.SingleAsync(o => o.Id == orderId, ct);
            if (failed.DoneAt is null)
            {
                failed.Failed(problem is TypesettingException ? problem.Message : "文件没有生成，原因已记入日志，请联系系统管理员。", clock.UtcNow);
                await db.SaveChangesAsync(ct);
            }

            return false;
        }
    }

    private async Task<bool> KeepAsync(ReportOrder order, string name, byte[] pdf, byte[] word, CancellationToken ct)
    {
        var (pdfHash, wordHash) = (await files.PutAsync(pdf, ct), await files.PutAsync(word, ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var now = clock.UtcNow;

        // Whoever sets the mark first attaches the files; a second worker finds it set.
        if (await db.ReportOrders.Where(o => o.Id == order.Id && o.DoneAt == null)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.DoneAt, now).SetProperty(x => x.Problem, (string?)null)
                .SetProperty(x => x.RetryAt, (DateTime?)null), ct) == 0)
        {
            return false;
        }

        var printed = FileOf($"{name}.pdf", "application/pdf", pdfHash, pdf.Length, now);
        var editable = FileOf($"{name}.docx", Word, wordHash, word.Length, now);
        db.Files.AddRange(printed, editable);
        await db.SaveChangesAsync(ct);
        (await db.Reports.SingleAsync(r => r.Id == order.ReportId, ct)).AttachFiles(printed.Id, editable.Id);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        return true;
    }

    private static StoredFile FileOf(string name, string type, string sha256, long size, DateTime now) => new()
    {
        Sha256 = sha256,
        Name = name,
        ContentType = type,
        Size = size,
        StoredAt = now,
        Purpose = FilePurpose.Submission,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Report {ReportId} could not be made")]
    private static partial void ReportFailed(ILogger logger, Exception problem, long reportId);
}
