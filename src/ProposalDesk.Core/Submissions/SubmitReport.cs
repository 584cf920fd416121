using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Submissions;

/// <summary>
/// 报送 one signed document to one recipient of a yearly date: an uploaded PDF, or a file that the desk has. An attempt
/// that is refused stays in the history of the date; the same form sent twice counts once.
/// </summary>
public sealed class SubmitReport(DeskContext db, SubmissionBook book, StoreUpload uploads, TellSections tell, TellObservers observers)
{
    /// <param name="DocumentFileId">A signed document that the desk has made or stored.</param>
    /// <param name="Document">Or one that is handed in with the form. Neither: the one that has gone to another recipient.</param>
    public sealed record Command(
        long BureauId, int Year, StatutoryKind Kind, SubmissionEntry Entry, long? DocumentFileId = null, UploadedFile? Document = null,
        UploadedFile? EvidenceFile = null);

    /// <returns>What was recorded and what is still missing, as a sentence.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var opened = await book.OpenAsync(command.BureauId, command.Year, command.Kind, ct);
        if (IsRepeated(opened.Date, command, actor))
        {
            return Sentence(opened, actor);
        }

        try
        {
            var document = await DocumentAsync(command, actor, ct);
            var submission = opened.Date.RecordSubmission(
                command.Entry with { SignedOn = await SignedOnAsync(opened.Date.First?.Document ?? document, ct) }, document,
                await UploadAsync(command.EvidenceFile, "EvidenceFile", actor, ct), await db.OpenNoteAsync(opened.Year.Id, ct),
                opened.Calendar, actor);
            if (document is not null && submission.Document != document)
            {
                // The same bytes are on record already, with the other recipient.
                db.Entry(document).State = EntityState.Detached;
            }

            await observers.OfSubmissionAsync(opened.Year, opened.Date, submission, actor, ct);
        }
        catch (RuleViolationException refusal)
        {
            await KeepRefusalAsync(command, refusal, actor, ct);
            throw;
        }

        await book.SaveAsync(actor, ct);

        return Sentence(opened, actor);
    }

    private async Task<StoredFile?> DocumentAsync(Command command, Actor actor, CancellationToken ct) => command.DocumentFileId is { } id
        ? await db.Files.SingleAsync(f => f.Id == id, ct)
        : await UploadAsync(command.Document, "Document", actor, ct);

    // By its bytes: the PDF of the desk may come back as an upload.
    private async Task<DateOnly?> SignedOnAsync(StoredFile? document, CancellationToken ct) => document is null ? null : await (
        from r in db.Reports
        join f in db.Files on r.PdfFileId equals f.Id
        where f.Sha256 == document.Sha256
        select r.SignedOn).FirstOrDefaultAsync(ct);

    private async Task<StoredFile?> UploadAsync(UploadedFile? file, string field, Actor actor, CancellationToken ct) =>
        file is null ? null : await uploads.ExecuteAsync(new(file, FilePurpose.Submission, null, Field: field), actor, ct);

    private async Task KeepRefusalAsync(Command command, RuleViolationException refusal, Actor actor, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var opened = await book.OpenAsync(command.BureauId, command.Year, command.Kind, ct);
        var open = refusal.Code == "cases-open" ? await db.OpenNoteAsync(opened.Year.Id, ct) : null;
        opened.Date.NoteRefusal(command.Entry.Recipient, open is null ? refusal.Message : $"还有{open.Count}件没有答复或正在重新办理。", actor);
        if (open is not null)
        {
            await tell.OfRefusalAsync(opened.Year, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    // A double click or the back button: the line is there already, word for word.
    private static bool IsRepeated(StatutoryDeadline date, Command command, Actor actor) => date.InForce.Any(s =>
        s.RecordedById == actor.UserId && s.Recipient == command.Entry.Recipient && s.SubmittedOn == command.Entry.SubmittedOn
            && s.Evidence == command.Entry.Evidence?.Trim());

    private static string Sentence(SubmissionBook.Opened opened, Actor actor)
    {
        var date = opened.Date;
        var what = $"{opened.Year.Year}年{date.Kind.Label()}";
        var last = date.InForce.MaxBy(s => s.RecordedAt)!;

        return date.MetOn is { } met
            ? $"{what}已经报送完毕：{met.InWords()}报齐{date.RecipientNames}{date.HowLate(met, opened.Calendar)}。"
            : $"已登记{last.SubmittedOn.InWords()}向{last.Recipient}报送{what}；"
                + $"还缺向{string.Join("、", date.StillMissing)}报送，{(date.DueOn < actor.Today ? "时限" : "请在")}{date.DueOn.InWords()}"
                + $"{(date.DueOn < actor.Today ? "已过" : "前完成")}。";
    }
}
