using Microsoft.AspNetCore.Mvc;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Dossiers;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;
using ProposalDesk.Web.Infrastructure;

namespace ProposalDesk.Web.Features.Papers;

/// <summary>
/// The papers of a case that are made when they are asked for: review sheets, contact records, letters. For all who may
/// see its workings.
/// </summary>
[Route("proposals/{id:long}/papers")]
public sealed class PapersController(CaseGuard guard, CaseRecordBook records, ITypesetter typesetter, DeskClock clock) : AppController
{
    [HttpGet("review-sheet-{number:int}.pdf")]
    public Task<IActionResult> ReviewSheet(long id, int number, CancellationToken ct) => SheetAsync(
        id,
        record => record.Proposal.Replies
            .FirstOrDefault(r => r.Number == number && r.Pass > 0) is { } reply ? FiledSheets.Review(record, reply, clock.Today) : null,
        ct);

    [HttpGet("contact-{number:int}.pdf")]
    public Task<IActionResult> ContactRecord(long id, int number, CancellationToken ct) => SheetAsync(
        id,
        record =>
            record.Proposal.Contacts.FirstOrDefault(c => c.Number == number) is { } contact ? FiledSheets.Contact(record, contact) : null,
        ct);

    [HttpGet("notice-{number:int}.pdf")]
    public Task<IActionResult> Notice(long id, int number, CancellationToken ct) => SheetAsync(
        id,
        record => record.Proposal.Notices.FirstOrDefault(n => n.Number == number) is { } notice ? NoticeSheet.Of(record, notice) : null,
        ct);

    /// <summary>The letter for editing elsewhere; until it is signed it carries 草稿. What is signed and filed is the PDF.</summary>
    [HttpGet("letter-{number:int}.docx")]
    public Task<IActionResult> Letter(long id, int number, CancellationToken ct) => PaperAsync(
        id,
        record => record.Proposal.Replies
            .FirstOrDefault(r => r.Number == number) is { } reply ? FiledSheets.Letter(record, reply, clock.Today) : null,
        async (model, _) => File(
            await typesetter.WriteWordAsync(model, ct), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            $"{model.Title}.docx"),
        ct);

    private Task<IActionResult> SheetAsync(long id, Func<CaseRecord, DocumentModel?> compose, CancellationToken ct) =>
        PaperAsync(id, compose, async (model, proposal) => File(await typesetter.RenderAsync(model, proposal, ct), "application/pdf"), ct);

    private async Task<IActionResult> PaperAsync(
        long id, Func<CaseRecord, DocumentModel?> compose, Func<DocumentModel, Proposal, Task<IActionResult>> send, CancellationToken ct)
    {
        var asked = await guard.AskAsync(id, Me, ct);
        if (!asked.IsGranted)
        {
            return asked.Refusal;
        }

        if (!ProposalAccess.MaySeeWorkings(asked.Proposal, Me) || await records.FindAsync(id, ct) is not { } record
            || compose(record) is not { } model)
        {
            return NotFound();
        }

        return await send(model, record.Proposal);
    }
}
