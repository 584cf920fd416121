using ProposalDesk.Core.Calendar;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Dossiers;

/// <summary>
/// 案卷 (documents.md §5): gathers every paper of a case in its order. Blank forms are never part of it: they carry a
/// personal code.
/// </summary>
public sealed class DossierBinder(CaseRecordBook records, ITypesetter typesetter, FileStore files, DeskClock clock)
{
    /// <returns>Null when there is no such case.</returns>
    /// <exception cref="TypesettingException">A paper cannot be set.</exception>
    /// <exception cref="DamagedFileException">A stored file is gone or damaged.</exception>
    public async Task<Dossier?> BindAsync(long proposalId, CancellationToken ct)
    {
        if (await records.FindAsync(proposalId, ct) is not { } record)
        {
            return null;
        }

        var today = clock.Today;
        var pieces = new List<DossierPiece>();
        await AddFilesAsync(FilePurpose.ReferralPaper, "交办文件");
        await AddAsync($"{record.Proposal.Kind.Noun()}原文", FiledTexts.Original(record));
        await AddAsync("交办、分派和办理经过", FiledTexts.Course(record, today));
        foreach (var contact in record.Proposal.Contacts.OrderBy(c => c.Number))
        {
            await AddAsync($"沟通记录{contact.Number}", FiledSheets.Contact(record, contact));
            foreach (var file in record.Files.Where(f => f.SubjectKey == FileSubject.Contact(contact.Number)))
            {
                await AddFileAsync(file, Named($"沟通记录{contact.Number}附件", file));
            }
        }

        foreach (var notice in record.Proposal.Notices.OrderBy(n => n.Number))
        {
            await AddAsync($"督办单{notice.DocumentNumber}", NoticeSheet.Of(record, notice));
        }

        foreach (var reply in record.Proposal.Replies.OrderBy(r => r.Number))
        {
            await AddReplyAsync(reply);
        }

        await AddFilesAsync(FilePurpose.DeliveryEvidence, "送达凭证");
        foreach (var sheet in record.Proposal.Sheets.Where(s => s.IsReturned).OrderBy(s => s.RoundNumber).ThenBy(s => s.ProposerOrder))
        {
            var round = sheet.RoundNumber > 1 ? $"（第{sheet.RoundNumber}轮）" : "";
            await AddAsync(
                $"征询意见表{round}{sheet.ProposerName}", FeedbackFormComposer.Filled(record.Proposal, sheet, record.Session, record.Bureau));
        }

        await AddFilesAsync(FilePurpose.FeedbackScan, "纸质征询意见表");
        await AddFilesAsync(FilePurpose.Other, "其他材料");
        if (FiledTexts.PromisesOf(record).Any())
        {
            await AddAsync("承诺事项", FiledTexts.Promises(record, today));
        }

        return await Dossier.BindAsync(record, pieces, typesetter, today, ct);

        async Task AddReplyAsync(Reply reply)
        {
            var name = $"{reply.Kind.Label(reply.RoundNumber)}{(reply.RoundNumber > 1 ? $"（第{reply.RoundNumber}轮）" : "")}";
            foreach (var version in reply.Versions.OrderBy(v => v.Number))
            {
                await AddAsync($"{name}第{version.Number}版及审核意见", FiledTexts.Version(record, reply, version));
            }

            if (reply.Pass > 0)
            {
                await AddAsync($"{name}发文稿纸", FiledSheets.Review(record, reply, today));
            }

            if (record.Files.FirstOrDefault(f => f.Id == reply.LetterFileId) is { } letter)
            {
                await AddFileAsync(letter, $"{name}（正本{(reply.Status == ReplyStatus.Void ? "，已作废" : "")}）");
            }
        }

        async Task AddAsync(string name, DocumentModel model)
        {
            // what somebody once typed must not keep the case from being filed
            var pdf = await typesetter.RenderAsync(model with { SpellsMissing = true }, ct);
            pieces.Add(new DossierPiece(name, ".pdf", pdf, pdf));
        }

        async Task AddFilesAsync(FilePurpose purpose, string name)
        {
            foreach (var file in record.Files.Where(f => f.Purpose == purpose && f.SubjectKey is null))
            {
                await AddFileAsync(file, Named(name, file));
            }
        }

        async Task AddFileAsync(StoredFile file, string name)
        {
            var content = await files.GetAsync(file.Sha256, ct);
            var printed = PrintedFile.Of(content, file.ContentType)
                ?? await typesetter.RenderAsync(FiledTexts.Elsewhere(record, file) with { SpellsMissing = true }, ct);
            pieces.Add(new DossierPiece(name, Path.GetExtension(file.Name), content, printed));
        }
    }

    // several uploads of one kind are told apart by what people called them
    private static string Named(string kind, StoredFile file) => $"{kind}：{Path.GetFileNameWithoutExtension(file.Name)}";
}
