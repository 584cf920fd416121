using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Dossiers;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Batches;

/// <summary>
/// Makes or gathers the papers of one case. The worker does so to keep a dossier, or to find out whether letters and
/// forms can be had; a download does so again for these, so that no void letter and no outdated form gets out, and no
/// personal code is ever stored.
/// </summary>
public sealed class GatherCasePapers(DeskContext db, DossierBinder binder, ITypesetter typesetter, FileStore files, FeedbackLinks links)
{
    /// <returns>Empty where the case has nothing of the kind yet.</returns>
    /// <exception cref="TypesettingException">A paper cannot be set.</exception>
    /// <exception cref="DamagedFileException">A stored file is gone or damaged.</exception>
    /// <exception cref="RuleViolationException">letter-waiting: signed, but its PDF is not there yet.</exception>
    public Task<IReadOnlyList<BatchPaper>> MakeAsync(BatchKind kind, long proposalId, CancellationToken ct) => kind switch
    {
        BatchKind.FeedbackForms => FormsAsync(proposalId, ct),
        BatchKind.Letters => LettersAsync(proposalId, ct),
        BatchKind.Dossiers => DossierAsync(proposalId, ct),
    };

    // Of earlier rounds only what came back: their blank forms are history.
    private async Task<IReadOnlyList<BatchPaper>> FormsAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await db.Proposals.AsNoTracking().Include(p => p.Sheets).ThenInclude(s => s.Answers)
            .SingleAsync(p => p.Id == proposalId, ct);
        var sheets = proposal.Sheets.OrderBy(s => s.RoundNumber).ThenBy(s => s.ProposerOrder).ToList();
        if (sheets.Count == 0)
        {
            return [];
        }

        var frame = await (
            from s in db.Sessions.AsNoTracking()
            where s.Id == proposal.SessionId
            from b in db.Bureaus.AsNoTracking()
            where b.Id == proposal.BureauId
            select new { Session = s, Bureau = b }).SingleAsync(ct);
        var papers = new List<BatchPaper>();
        foreach (var sheet in sheets.Where(s => s.IsReturned || s.RoundNumber == sheets[^1].RoundNumber))
        {
            var form = sheet.IsReturned
                ? FeedbackFormComposer.Filled(proposal, sheet, frame.Session, frame.Bureau)
                : FeedbackFormComposer.Blank(proposal, sheet, frame.Session, frame.Bureau, links.LinkOf(sheet));
            var round = sheet.RoundNumber > 1 ? $"（第{sheet.RoundNumber}轮）" : "";
            // The place among the proposers keeps two of one name apart.
            var order = sheet.ProposerOrder.ToString("00", CultureInfo.InvariantCulture);
            var name = $"{proposal.NumberInWords} {order}{sheet.ProposerName}{round}{(sheet.IsReturned ? "" : "（空白）")}";
            papers.Add(new BatchPaper(
                $"{FileName.Safe(frame.Session.Name)}/{FileName.Safe(name)}.pdf",
                await typesetter.RenderAsync(form, proposal, ct)));
        }

        return papers;
    }

    private async Task<IReadOnlyList<BatchPaper>> LettersAsync(long proposalId, CancellationToken ct)
    {
        var proposal = await NumberOfAsync(proposalId, ct);
        var letters = await (
            from reply in db.Replies.AsNoTracking()
            where reply.ProposalId == proposalId && (reply.Status == ReplyStatus.Signed || reply.Status == ReplyStatus.Sent)
            join file in db.Files on reply.LetterFileId equals file.Id into stored
            from file in stored.DefaultIfEmpty()
            orderby reply.Number
            select new { reply.DocumentNumber, Sha256 = file == null ? null : file.Sha256 }).ToListAsync(ct);
        var papers = new List<BatchPaper>();
        foreach (var letter in letters)
        {
            var sha256 = letter.Sha256
                ?? throw new RuleViolationException("letter-waiting", $"{letter.DocumentNumber}已经签发，正式函件还没有生成，请稍后再试。");
            papers.Add(new BatchPaper(
                $"{proposal.Folder}/{FileName.Safe($"{proposal.Number} {letter.DocumentNumber}")}.pdf", await files.GetAsync(sha256, ct)));
        }

        return papers;
    }

    private async Task<IReadOnlyList<BatchPaper>> DossierAsync(long proposalId, CancellationToken ct)
    {
        var folder = (await NumberOfAsync(proposalId, ct)).Folder;
        var dossier = await binder.BindAsync(proposalId, ct) ?? throw new InvalidOperationException("A case is never deleted.");
        var name = $"{folder}/{FileName.Safe(dossier.Name)}";

        return [new BatchPaper($"{name}.pdf", dossier.ToPdf()), .. dossier.ToFiles()
            .Select(f => new BatchPaper($"{name}/{f.Name}", f.Content))];
    }

    private async Task<(string Folder, string Number)> NumberOfAsync(long proposalId, CancellationToken ct)
    {
        var seen = await (
            from p in db.Proposals.AsNoTracking()
            where p.Id == proposalId
            join s in db.Sessions on p.SessionId equals s.Id
            select new { p.CaseNumber, p.Kind, s.Name }).SingleAsync(ct);

        return (FileName.Safe(seen.Name), seen.Kind.NumberInWords(seen.CaseNumber));
    }
}
