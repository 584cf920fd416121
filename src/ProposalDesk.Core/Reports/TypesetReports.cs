using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Reports;

/// <summary>Makes PDF and DOCX of every signed report from its snapshot, once.</summary>
public sealed class TypesetReports(
    DeskContext db, ITypesetter typesetter, FileStore files, DeskClock clock, ILogger<TypesetReports> logger)
    : CarryOutOrders<ReportOrder>(db, files, clock, logger)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly DeskContext _db = db;

    protected override string Noun => "材料";

    protected override IQueryable<ReportOrder> OrdersOf(IQueryable<ReportOrder> orders, long subjectId) =>
        orders.Where(o => o.ReportId == subjectId);

    protected override async Task<IReadOnlyList<Made>> MakeAsync(ReportOrder order, CancellationToken ct)
    {
        var snapshot = await _db.ReportSnapshots.AsNoTracking().SingleAsync(s => s.ReportId == order.ReportId, ct);
        var paper = LetterJson.ReadReport(snapshot.Content().ModelJson);
        var name = paper is OfficialPaper { Number: var number } ? $"{number} {paper.Title}" : paper.Title;

        return
        [
            new($"{name}.pdf", "application/pdf", await typesetter.RenderAsync(paper, ct)),
            new($"{name}.docx", Word, await typesetter.WriteWordAsync(paper, ct)),
        ];
    }

    protected override (FilePurpose Purpose, long? ProposalId) PlaceOf(ReportOrder order) => (FilePurpose.Submission, null);

    protected override async Task AttachAsync(ReportOrder order, IReadOnlyList<StoredFile> made, CancellationToken ct) =>
        (await _db.Reports.SingleAsync(r => r.Id == order.ReportId, ct)).AttachFiles(made[0].Id, made[1].Id);
}
