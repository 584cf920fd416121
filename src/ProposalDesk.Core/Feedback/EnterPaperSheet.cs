using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Data;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Feedback;

/// <summary>代录: the clerk enters a paper sheet; without its scan it is refused.</summary>
public sealed class EnterPaperSheet(DeskContext db, CaseBook cases, DeadlineBook deadlines, StoreUpload uploads, FeedbackCodes codes)
{
    public sealed record Command(
        long ProposalId, long SheetId, FeedbackRating? Rating, string? Comment, DateOnly? SignedOn, UploadedFile? Scan, long Version);

    /// <returns>What was entered and what follows from it.</returns>
    public async Task<string> ExecuteAsync(Command command, Actor actor, CancellationToken ct)
    {
        var rating = command.Rating ?? throw new RuleViolationException("rating-missing", "请按纸质表选择评价。", "Rating");
        var signedOn = command.SignedOn ?? throw new RuleViolationException("signed-on", "请填写纸质表上的签名日期。", "SignedOn");
        var proposal = await cases.OpenAsync(command.ProposalId, command.Version, ct);
        var sheet = SheetOf(proposal, command.SheetId);
        var year = await deadlines.YearOfAsync(proposal.SessionId, ct);
        var news = new FeedbackNews(proposal);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var scan = command.Scan is { } file
            ? await uploads.ExecuteAsync(new StoreUpload.Command(file, FilePurpose.FeedbackScan, proposal.Id, Field: "Scan"), actor, ct)
            : null;
        if (scan is not null)
        {
            await db.SaveChangesAsync(ct);
        }

        var taken = proposal.EnterPaperSheet(sheet, rating, command.Comment, signedOn, scan?.Id, year, actor);
        codes.Assign(taken);
        await news.TellAsync(taken, db, cases, actor, ct);
        await cases.SaveAsync(proposal, actor, ct);
        await transaction.CommitAsync(ct);

        var where = taken == sheet ? "" : $"签名时第{taken.RoundNumber}轮的答复已经送到，记在第{taken.RoundNumber}轮的征询意见表上，";

        return $"已代录{sheet.ProposerName}的纸质评价“{rating.Label()}”，{where}{proposal.NumberInWords}现在是“{proposal.Status.Label()}”。";
    }

    internal static FeedbackSheet SheetOf(Proposal proposal, long sheetId) => proposal.Sheets.FirstOrDefault(s => s.Id == sheetId)
        ?? throw new RuleViolationException("no-such-sheet", "没有这份征询意见表，请刷新页面查看。");
}
